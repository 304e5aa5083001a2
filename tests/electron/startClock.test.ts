import { expect, test } from 'vitest';
import { ClockRefused, refuseRealStore, startClock } from '../../electron/startClock';

test('a clock that was handed in begins at its moment and runs on', async () => {
  const clock = startClock(new Date('2020-07-08T02:00:00Z'));
  const first = clock();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(first.toISOString()).toMatch(/^2020-07-08T02:00:0/);
  expect(clock().getTime() - first.getTime()).toBeGreaterThanOrEqual(20);
});

test('without one it is the clock of the machine', () => {
  expect(Math.abs(startClock(null)().getTime() - Date.now())).toBeLessThan(1000);
});

test.each(['real', null] as const)('a store of kind %s takes no other clock', (kind) => {
  expect(() => refuseRealStore(kind)).toThrow(ClockRefused);
});

test.each(['demonstration', 'test'] as const)('a %s store does', (kind) => {
  expect(() => refuseRealStore(kind)).not.toThrow();
});
