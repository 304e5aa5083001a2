import { describe, expect, test } from 'vitest';
import { type CareFacts, careDue } from '../../../shared/stock/care';

const lot = (facts: Partial<CareFacts> = {}): CareFacts => ({
  heldSince: '2025-03-01',
  receivedOn: '2025-03-01',
  productionDate: null,
  lastRestack: null,
  lastTest: null,
  ...facts,
});
const kindsOn = (today: string, facts?: Partial<CareFacts>) =>
  careDue(lot(facts), today).map(({ kind, by }) => `${kind} ${by}`);

describe('restacking (DB11/T 2010-2022: what lies longer than a year)', () => {
  test('is due from the day after the year is full', () => {
    expect(kindsOn('2026-03-01')).toEqual([]);
    expect(kindsOn('2026-03-02')).toEqual(['restack 2026-03-01']);
  });

  test('is counted anew from each restacking, and from when it came into these bins', () => {
    expect(kindsOn('2026-03-02', { lastRestack: '2025-12-31' })).toEqual([]);
    expect(kindsOn('2027-01-01', { lastRestack: '2025-12-31' })).toEqual(['restack 2026-12-31']);
    expect(kindsOn('2026-03-02', { heldSince: '2025-06-01' })).toEqual([]);
  });

  test('T04: of 29 February falls on 1 March', () => {
    expect(kindsOn('2025-03-01', { heldSince: '2024-02-29' })).toEqual([]);
    expect(kindsOn('2025-03-02', { heldSince: '2024-02-29' })).toEqual(['restack 2025-03-01']);
  });
});

describe('the quality test (every three years)', () => {
  const fresh = { lastRestack: '2028-02-28' };

  test('is due on the day the lot is three years old, since receipt where nothing else is known', () => {
    expect(kindsOn('2028-02-29', fresh)).toEqual([]);
    expect(kindsOn('2028-03-01', fresh)).toEqual(['qualityTest 2028-03-01']);
  });

  test('goes by the production date where it is known', () => {
    const old = { ...fresh, productionDate: '2024-05-01' };
    expect(kindsOn('2028-02-28', old)).toEqual(['qualityTest 2027-05-01']);
  });

  test('is due again three years after the last', () => {
    const tested = { lastTest: '2026-03-05', productionDate: '2020-01-01', ...fresh };
    expect(kindsOn('2028-03-01', tested)).toEqual([]);
    expect(kindsOn('2029-03-05', { ...tested, lastRestack: '2029-01-01' })).toEqual([
      'qualityTest 2029-03-05',
    ]);
  });
});
