import { describe, expect, test } from 'vitest';
import { accuracyOf } from '../../../shared/stocktakes/accuracy';
import { type CycleLot, cycleOrder } from '../../../shared/stocktakes/cycle';
import { byWalk } from '../../../shared/stocktakes/walk';

const today = '2026-11-23';
const lot = (name: string, more: Partial<CycleLot> = {}): CycleLot => ({
  lot: name,
  value: 100,
  moves: 0,
  since: '2026-11-03',
  ...more,
});
const order = (lots: CycleLot[]) => cycleOrder(lots, today).map((each) => each.lot);

describe('the turn of a lot in a cycle count', () => {
  test('is what is the longest overdue for its class, as the worked example says', () => {
    const tents = lot('tents', { value: 90_000_000, since: '2026-11-03' });
    const quilts = lot('quilts', { value: 9_000_000, since: '2026-09-04' });
    const cups = lot('cups', { value: 500_000, since: '2026-05-07' });
    expect(order([tents, quilts, cups])).toEqual(['cups', 'quilts', 'tents']);
  });

  test('comes as often for what moves much as for what is worth much', () => {
    const idle = lot('idle', { value: 1, since: '2026-10-01' });
    const busy = lot('busy', { value: 1, moves: 40, since: '2026-10-02' });
    const dear = lot('dear', { value: 1_000_000, since: '2026-10-03' });
    expect(order([idle, busy, dear])).toEqual(['busy', 'dear', 'idle']);
  });

  test('comes for lots without a price, too, and does not depend on the order of asking', () => {
    const lots = [
      lot('a', { value: null, since: '2026-01-01' }),
      lot('b', { value: 5_000 }),
      lot('c', { value: null }),
    ];
    expect(order(lots)[0]).toBe('a');
    expect(order([...lots].reverse())).toEqual(order(lots));
    expect(order([])).toEqual([]);
  });
});

test('bins are walked past by their numbers, not by their letters', () => {
  expect(['B-01-01', 'A-01-10', 'A-01-02', 'A-02-01'].sort(byWalk)).toEqual([
    'A-01-02',
    'A-01-10',
    'A-02-01',
    'B-01-01',
  ]);
});

describe('how well the books agree with the shelves', () => {
  test('is told by line and by unit', () => {
    const rates = accuracyOf({ counted: 100, exact: 97, units: 1000, wrong: 12 });
    expect(rates).toEqual({ byLine: 9700, byUnit: 9880 });
  });

  test('is unknown when nothing was there, and never below zero', () => {
    expect(accuracyOf({ counted: 0, exact: 0, units: 0, wrong: 3 })).toEqual({
      byLine: null,
      byUnit: null,
    });
    expect(accuracyOf({ counted: 1, exact: 0, units: 2, wrong: 9 }).byUnit).toBe(0);
    expect(accuracyOf({ counted: 3, exact: 2, units: 3, wrong: 1 }).byLine).toBe(6666);
  });
});
