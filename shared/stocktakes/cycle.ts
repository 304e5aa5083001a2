import { daysBetween } from '../day';

/** A lot that a cycle count may choose. */
export interface CycleLot {
  lot: string;
  /** What of it lies in the warehouse is worth, in 分; null when it has no price. */
  value: number | null;
  /** How many times it moved in the last {@link movedWithin} days. */
  moves: number;
  /** The day of its last count, else that on which it came. */
  since: string;
}

/** 建议值: how often each class is counted, in days. */
const countEvery = { A: 30, B: 90, C: 180 } as const;
type Class = keyof typeof countEvery;

/** 建议值: how many days back movement is looked at. */
export const movedWithin = 90;

/**
 * 循环盘点: which lots come next. Lots are of class A, B or C by value and by movement, the better of
 * the two: those that make up the first 80% of all value (of all movement) are A, the next 15% B.
 * First comes what is the longest overdue for its class, so that in the end every lot is counted.
 *
 * Today is 2026-11-23. Tents of 900,000 元, counted 20 days ago, are A: 20/30 = 0.67. Quilts of
 * 90,000 元, 80 days ago, are B: 80/90 = 0.89. Cups of 5,000 元, 200 days ago, are C: 200/180 = 1.11.
 * The order is cups, quilts, tents.
 */
export function cycleOrder<L extends CycleLot>(lots: readonly L[], today: string): L[] {
  const byValue = classes(lots, ({ value }) => value ?? 0);
  const byMoves = classes(lots, ({ moves }) => moves);
  const overdue = (lot: L) => {
    const every = Math.min(
      countEvery[byValue.get(lot.lot) ?? 'C'],
      countEvery[byMoves.get(lot.lot) ?? 'C'],
    );
    return daysBetween(lot.since, today) / every;
  };
  return lots
    .map((lot) => ({ lot, overdue: overdue(lot) }))
    .sort(
      (a, b) =>
        b.overdue - a.overdue ||
        (b.lot.value ?? 0) - (a.lot.value ?? 0) ||
        (a.lot.lot < b.lot.lot ? -1 : 1),
    )
    .map(({ lot }) => lot);
}

/** The class of each lot by one measure: by how much of the whole stands before it. */
function classes<L extends CycleLot>(
  lots: readonly L[],
  measure: (lot: L) => number,
): Map<string, Class> {
  const whole = lots.reduce((sum, lot) => sum + measure(lot), 0);
  let before = 0;
  return new Map(
    [...lots]
      .sort((a, b) => measure(b) - measure(a))
      .map((lot): [string, Class] => {
        const share = measure(lot) === 0 ? 1 : before / whole;
        before += measure(lot);
        return [lot.lot, share < 0.8 ? 'A' : share < 0.95 ? 'B' : 'C'];
      }),
  );
}
