import { expect, test } from 'vitest';
import { givenFor } from '../../../shared/operations/given';
import type { Movement } from '../../../shared/operations/went';

const moved = (
  paper: Movement['paper'],
  from: Movement['from'],
  to: Movement['to'],
  quantity: number,
): Movement => ({
  ...{ paper, from, to, quantity, counter: 'huanggang', isTwin: false },
  ...{ item: 'tent', lot: 'lot', amount: null },
});
const bin = (key: string) => ({ kind: 'bin' as const, key });
const road = { kind: 'transit' as const, key: '' };
const village = { kind: 'recipient' as const, key: 'village' };

test('goods count once however far they have come', () => {
  const sent = moved('transfer', bin('centre'), road, 100);
  expect(givenFor([sent]).get('tent')).toEqual({ sent: 0, underWay: 100 });
  const arrived = moved('transfer', road, bin('huanggang'), 90);
  expect(givenFor([sent, arrived]).get('tent')).toEqual({ sent: 0, underWay: 100 });
  // 60 of the 90 there are given out: 10 on the road and 30 in the warehouse are still to come.
  const given = moved('dispatch', bin('huanggang'), village, 60);
  expect(givenFor([sent, arrived, given]).get('tent')).toEqual({ sent: 60, underWay: 40 });
  // What leaves another warehouse takes nothing of what Huanggang has.
  const direct = moved('dispatch', bin('centre'), village, 25);
  expect(givenFor([sent, arrived, direct]).get('tent')).toEqual({ sent: 25, underWay: 100 });
  const twin = { ...given, isTwin: true, from: given.to, to: given.from };
  expect(givenFor([sent, arrived, given, twin]).get('tent')).toEqual({ sent: 0, underWay: 100 });
});
