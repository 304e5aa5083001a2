import { v4 } from 'uuid';
import { expect, test } from 'vitest';
import { type PlanOrder, proposedSettings } from '../../../shared/planning/api';
import { planFor } from '../../../shared/planning/choosing';

test('what was settled by hand for a requisition stays while others are taken up and let go', () => {
  const [one, other, third, item] = [v4(), v4(), v4(), v4()];
  const of = (requisition: string) => ({
    deadline: { requisition, at: '2026-11-27T00:00:00.000Z' },
    lock: { demand: `${requisition} 2`, warehouse: '42010001', item, quantity: 5 },
    ban: { warehouse: '42010001', destination: requisition, item: null },
  });
  const both = [of(one), of(other)];
  const order: PlanOrder = {
    requisitions: [one, other],
    settings: proposedSettings,
    deadlines: both.map(({ deadline }) => deadline),
    locks: both.map(({ lock }) => lock),
    bans: both.map(({ ban }) => ban),
  };
  expect(planFor(order, [one, other, third])).toEqual({
    ...order,
    requisitions: [one, other, third],
  });
  expect(planFor(order, [other, third])).toEqual({
    ...order,
    requisitions: [other, third],
    deadlines: [of(other).deadline],
    locks: [of(other).lock],
    bans: [of(other).ban],
  });
});
