import { expect, test } from 'vitest';
import { isRoadOverdue } from '../../../shared/transfers/overdue';

test('goods are late after the day on which they were wanted', () => {
  const road = { wantedOn: '2026-11-23', sentOn: '2026-11-20' };
  expect(isRoadOverdue(road, '2026-11-23')).toBe(false);
  expect(isRoadOverdue(road, '2026-11-24')).toBe(true);
});

test('without such a day they are late a week after they were sent', () => {
  const road = { wantedOn: null, sentOn: '2026-11-20' };
  expect(isRoadOverdue(road, '2026-11-27')).toBe(false);
  expect(isRoadOverdue(road, '2026-11-28')).toBe(true);
});
