import { describe, expect, it } from 'vitest';
import { bandOf, fillOf } from '../../../shared/warehouses/fill';

const measured = (known: number) => ({ known, unmeasured: 0 });

describe('how full a bin is', () => {
  it('is what lies there of what it takes', () => {
    expect(fillOf(1_000_000, measured(500_000))).toEqual({ kind: 'exact', permille: 500 });
    expect(fillOf(1_000_000, measured(1_200_000))).toEqual({ kind: 'exact', permille: 1200 });
  });

  it('is never nothing while something lies there', () => {
    expect(fillOf(1_000_000_000, measured(1))).toEqual({ kind: 'exact', permille: 1 });
  });

  it('is unknown where nobody has measured the bin, except when it is empty', () => {
    expect(fillOf(null, measured(500))).toEqual({ kind: 'unknown' });
    expect(fillOf(null, measured(0))).toEqual({ kind: 'exact', permille: 0 });
  });

  it('is a least figure where nobody has measured some of the goods', () => {
    expect(fillOf(1000, { known: 300, unmeasured: 1 })).toEqual({ kind: 'atLeast', permille: 300 });
    expect(fillOf(1000, { known: 0, unmeasured: 2 })).toEqual({ kind: 'unknown' });
  });
});

it.each([
  [0, 'empty'],
  [1, 'low'],
  [500, 'low'],
  [501, 'half'],
  [850, 'half'],
  [851, 'high'],
  [1000, 'high'],
  [1001, 'over'],
] as const)('%i ‰ is coloured as %s', (permille, band) => {
  expect(bandOf({ kind: 'exact', permille })).toBe(band);
});

it('a least figure says that a bin is full, and never that there is room', () => {
  expect(bandOf({ kind: 'atLeast', permille: 300 })).toBe('unknown');
  expect(bandOf({ kind: 'atLeast', permille: 900 })).toBe('high');
  expect(bandOf({ kind: 'atLeast', permille: 1100 })).toBe('over');
  expect(bandOf({ kind: 'unknown' })).toBe('unknown');
});
