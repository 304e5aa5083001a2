import { describe, expect, test } from 'vitest';
import { offeredExpiry } from '../../../renderer/documents/forms/receiptLine';

const water = { shelfLifeMonths: 12, expires: true };
const offer = (productionDate: string | null, item = water) =>
  offeredExpiry({ productionDate, expiry: null }, item)?.date;

describe('the expiry offered from the production date', () => {
  test('is that many months later, to the day', () => {
    expect(offer('2026-08-01')).toBe('2027-08-01');
    expect(offer('2026-11-23', { shelfLifeMonths: 25, expires: true })).toBe('2028-12-23');
  });

  test('is the last day of a month that is shorter', () => {
    expect(offer('2026-08-31', { shelfLifeMonths: 6, expires: true })).toBe('2027-02-28');
    expect(offer('2026-08-31', { shelfLifeMonths: 18, expires: true })).toBe('2028-02-29');
  });

  test('is not offered for what does not expire, or without a date or a shelf life', () => {
    expect(offer('2026-08-01', { shelfLifeMonths: 96, expires: false })).toBeUndefined();
    expect(offer(null)).toBeUndefined();
    expect(
      offeredExpiry(
        { productionDate: '2026-08-01', expiry: null },
        { shelfLifeMonths: null, expires: true },
      ),
    ).toBeNull();
  });

  test('is never put in the place of one that was written', () => {
    const line = { productionDate: '2026-08-01', expiry: { kind: 'unknown' as const } };
    expect(offeredExpiry(line, water)).toBeNull();
  });
});
