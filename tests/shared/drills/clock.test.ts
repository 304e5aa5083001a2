import { expect, test } from 'vitest';
import { atMinute, minutesBetween, shownBy } from '../../../shared/drills/clock';

const at = (time: string) => new Date(`2026-11-23T${time}:00.000Z`);
const clock = { shownAt: at('10:00').toISOString(), setAt: at('02:00').toISOString(), factor: 15 };

test('it runs at its pace from where it was set, and never back', () => {
  expect(shownBy(clock, at('02:00'))).toEqual(at('10:00'));
  expect(shownBy(clock, at('02:04'))).toEqual(at('11:00'));
  expect(shownBy(clock, at('01:00'))).toEqual(at('10:00'));
});

test('minutes are whole ones that have passed', () => {
  const begun = at('02:00').toISOString();
  expect(minutesBetween(begun, at('02:20'))).toBe(20);
  expect(minutesBetween(begun, '2026-11-23T02:20:59.999Z')).toBe(20);
  expect(minutesBetween(begun, at('01:00'))).toBe(0);
  expect(atMinute(begun, 20)).toEqual(at('02:20'));
});
