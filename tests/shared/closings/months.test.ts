import { describe, expect, test } from 'vitest';
import {
  isOver,
  lastDayOf,
  monthAfter,
  monthsOfBooks,
  nextToClose,
  overdueMonth,
} from '../../../shared/closings/months';

test.each([
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2026-12', '2026-12-31'],
])('T04: the last day of %s is %s', (month, day) => {
  expect(lastDayOf(month)).toBe(day);
});

test('a month is over on the day after its last', () => {
  expect(isOver('2026-10', '2026-10-31')).toBe(false);
  expect(isOver('2026-10', '2026-11-01')).toBe(true);
});

test('after December comes January', () => {
  expect(monthAfter('2026-12')).toBe('2027-01');
});

describe('the month whose turn it is', () => {
  test('is the opening month, then the one after the last closed, and none before the opening', () => {
    expect(nextToClose({ openingDate: null, closedThrough: null })).toBe(null);
    expect(nextToClose({ openingDate: '2026-03-15', closedThrough: null })).toBe('2026-03');
    expect(nextToClose({ openingDate: '2026-03-15', closedThrough: '2026-12-31' })).toBe('2027-01');
  });

  test('the books have a month for each since the opening, the newest first', () => {
    expect(monthsOfBooks('2025-11-30', '2026-01-01')).toEqual(['2026-01', '2025-12', '2025-11']);
  });
});

describe('a month that should be closed by now', () => {
  const books = { openingDate: '2026-01-01', closedThrough: '2026-09-30' };

  test.each([
    ['2026-10-31', null],
    ['2026-11-09', null],
    ['2026-11-10', '2026-10'],
    ['2026-12-01', '2026-10'],
  ])('on %s is %s', (today, month) => {
    expect(overdueMonth(books, today)).toBe(month);
  });

  test('is none while the warehouse is not live, or its first month runs', () => {
    expect(overdueMonth({ openingDate: null, closedThrough: null }, '2026-11-23')).toBe(null);
    expect(overdueMonth({ openingDate: '2026-11-01', closedThrough: null }, '2026-11-23')).toBe(
      null,
    );
  });
});
