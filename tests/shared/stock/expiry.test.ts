import { afterEach, describe, expect, test } from 'vitest';
import { dayOf, daysBetween } from '../../../shared/day';
import type { Expiry } from '../../../shared/fields';
import { daysToExpiry, expiryBand, isInLife } from '../../../shared/stock/expiry';

const ending = (date: string): Expiry => ({ kind: 'date', date });

describe('the band of a lot', () => {
  test.each([
    ['2026-11-22', 'expired'],
    ['2026-11-23', 'within30'],
    ['2026-12-23', 'within30'],
    ['2026-12-24', 'within90'],
    ['2027-02-21', 'within90'],
    ['2027-02-22', 'within180'],
    ['2027-05-22', 'within180'],
    ['2027-05-23', 'beyond'],
    ['9999-12-31', 'beyond'],
  ])('that ends on %s is, on 2026-11-23, %s', (date, band) => {
    expect(expiryBand(ending(date), '2026-11-23')).toBe(band);
  });

  test('without a date is what it is said to be: none and unknown are not the same', () => {
    expect(expiryBand({ kind: 'none' }, '2026-11-23')).toBe('none');
    expect(expiryBand({ kind: 'unknown' }, '2026-11-23')).toBe('unknown');
    expect(daysToExpiry({ kind: 'unknown' }, '2026-11-23')).toBeNull();
  });
});

describe('the last good day', () => {
  test('is the date itself', () => {
    expect(isInLife(ending('2026-11-23'), '2026-11-23')).toBe(true);
    expect(isInLife(ending('2026-11-23'), '2026-11-24')).toBe(false);
    expect(isInLife({ kind: 'unknown' }, '2026-11-23')).toBe(true);
    expect(isInLife({ kind: 'none' }, '2026-11-23')).toBe(true);
  });

  test('T03: of a leap year’s February is the 29th, of another year’s the 28th', () => {
    expect(daysToExpiry(ending('2028-02-29'), '2028-02-28')).toBe(1);
    expect(isInLife(ending('2028-02-29'), '2028-02-29')).toBe(true);
    expect(isInLife(ending('2028-02-29'), '2028-03-01')).toBe(false);
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  test('T03: of the year is 31 December', () => {
    expect(daysToExpiry(ending('2026-12-31'), '2027-01-01')).toBe(-1);
    expect(isInLife(ending('2026-12-31'), '2026-12-31')).toBe(true);
  });

  test('T04: is counted far beyond 2038', () => {
    expect(daysBetween('2038-01-19', '2038-01-20')).toBe(1);
    expect(daysBetween('2026-11-23', '9999-12-31')).toBe(2_912_116);
  });
});

describe('the business day', () => {
  test('turns at midnight in Shanghai, which is four in the afternoon in UTC', () => {
    expect(dayOf(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
    expect(dayOf(new Date('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24');
    expect(dayOf(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01');
    expect(dayOf(new Date('2028-02-28T16:00:00.000Z'))).toBe('2028-02-29');
  });

  describe('T02: does not depend on the zone of the machine', () => {
    const zone = process.env.TZ;
    afterEach(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });

    test.each([
      ['UTC', 0],
      ['Asia/Shanghai', -480],
      ['America/New_York', 300],
      ['Pacific/Kiritimati', -840],
      ['Asia/Kathmandu', -345],
    ])('%s', (name, offset) => {
      process.env.TZ = name;
      expect(new Date('2026-11-23T00:00:00Z').getTimezoneOffset()).toBe(offset);
      expect(dayOf(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
      expect(dayOf(new Date('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24');
      // Over the nights in which New York changes its clocks.
      expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
      expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
      expect(isInLife(ending('2026-11-23'), '2026-11-23')).toBe(true);
    });
  });
});
