import { z } from 'zod';
import { condition, maybeText, quantity, uid } from '../fields';
import { isInLife } from '../stock/expiry';
import type { Place } from '../stock/places';
import { missing, pointsAt, unvalued } from './declaring';
import type { OwnerOrder } from './issue';
import type { LinePick, Problem, ProblemFacts, Reference, Totals } from './kind';

/**
 * What papers share whose lines name what lies where: 退货单, 报废单, 移位单, 批次更正单. The person
 * has chosen lot and place; the paper takes exactly that.
 */
export const stockLine = z.strictObject({
  item: uid,
  lot: uid,
  bin: uid,
  condition,
  /** In the smallest unit; null while it is not typed. */
  quantity: quantity.nullable(),
  note: maybeText(200),
});
export type StockLine = z.infer<typeof stockLine>;

export function placeOf({ bin, condition }: Pick<StockLine, 'bin' | 'condition'>): Place {
  return { kind: 'bin', bin, condition };
}

export function stockTakes(lines: readonly StockLine[]): LinePick[] {
  return lines.flatMap((line, index) =>
    line.quantity === null
      ? []
      : [{ line: index + 1, lot: line.lot, from: placeOf(line), quantity: line.quantity }],
  );
}

export function stockReferences(lines: readonly StockLine[]): Reference[] {
  return lines.flatMap(({ item, lot, bin }) => [
    ...pointsAt('item', item),
    ...pointsAt('lot', lot),
    ...pointsAt('bin', bin),
  ]);
}

export function stockTotals(lines: readonly StockLine[]): Totals {
  return unvalued(lines.map(({ quantity: typed }) => typed ?? 0));
}

/** A quantity must be there, and the lot must be of the item that the line says. */
export function stockLineProblems(
  line: StockLine,
  { lots }: ProblemFacts,
  number: number,
): Problem[] {
  const lot = lots.get(line.lot);
  return [
    ...(line.quantity === null ? [missing(number, 'quantity')] : []),
    ...(lot !== undefined && lot.item !== line.item
      ? [{ line: number, field: 'lot', problem: 'lotMismatch' as const }]
      : []),
  ];
}

/** Others' goods leave only on their owner's order (domain.md, rule 8). */
export function othersGoods(
  line: StockLine,
  { lots, society }: ProblemFacts,
  order: OwnerOrder,
  number: number,
): Problem[] {
  const owner = lots.get(line.lot)?.owner;
  if (owner === undefined || owner === society || owner === order?.owner) return [];
  return [{ line: number, field: 'lot', problem: 'othersGoods' }];
}

/** Whether goods can still serve from where they lie: in life, and good or waiting for their test. */
export function canServe(line: StockLine, { lots, businessDate }: ProblemFacts): boolean {
  const lot = lots.get(line.lot);
  const isOpen = line.condition === 'good' || line.condition === 'pending';
  return isOpen && lot !== undefined && isInLife(lot.expiry, businessDate);
}
