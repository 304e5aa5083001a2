import { describe, expect, test } from 'vitest';
import { dayTyped, expiryTyped, wholeTyped, yuanTyped } from '../../../shared/format/typed';

describe('L09: a whole number, as it is typed', () => {
  test.each([
    ['12', 12],
    ['１２０', 120],
    [' 12,000 ', 12_000],
    ['007', 7],
    ['', undefined],
    ['-1', undefined],
    ['1.0', undefined],
    ['1e3', undefined],
    ['12,00', undefined],
    ['十二', undefined],
  ])('%j', (text, value) => {
    expect(wholeTyped(text)).toBe(value);
  });
});

describe('L08, L09: yuan as they are typed, in 1/10000', () => {
  test.each([
    ['12.3456', 123_456],
    ['￥１２．５', 125_000],
    ['1,234.5', 12_345_000],
    ['12。5', 125_000],
    ['0', 0],
    ['0.29', 2900],
    ['12.34567', 'tooFine'],
    ['-1', undefined],
    ['1.', undefined],
    ['.5', undefined],
    ['12元', undefined],
    ['1e2', undefined],
    ['', undefined],
  ])('%j', (text, value) => {
    expect(yuanTyped(text, 4)).toBe(value);
  });
});

describe('a day', () => {
  test.each([
    ['20261123', '2026-11-23'],
    ['2026-1-3', '2026-01-03'],
    ['２０２６／１１／２３', '2026-11-23'],
    ['2026年11月23日', '2026-11-23'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['1126', undefined],
    ['23.11.2026', undefined],
  ])('%j', (text, day) => {
    expect(dayTyped(text)).toBe(day);
  });
});

describe('an expiry', () => {
  test.each([
    ['2803', '2028-03-31'],
    ['202802', '2028-02-29'],
    ['2028年3月', '2028-03-31'],
    ['2028-3', '2028-03-31'],
    ['20280315', '2028-03-15'],
    ['2028-3-15', '2028-03-15'],
  ])('%j is a date', (text, date) => {
    expect(expiryTyped(text)).toEqual({ kind: 'date', date });
  });

  test('无 and 未知 are not the same, and nothing else is guessed at', () => {
    expect(expiryTyped('无')).toEqual({ kind: 'none' });
    expect(expiryTyped('不过期')).toEqual({ kind: 'none' });
    expect(expiryTyped('未知')).toEqual({ kind: 'unknown' });
    for (const text of ['', '2813', '280315', '明年', '48']) {
      expect(expiryTyped(text), text).toBeUndefined();
    }
  });
});
