import type { Holding, Recoverable } from './api';

/** What somebody holds of one lot, by whatever papers he got it. */
export type Held = Pick<
  Holding | Recoverable,
  'item' | 'lot' | 'batchNumber' | 'serialNumber' | 'outstanding'
>;

/** Holdings of the same lot added up, in the order in which each first came. */
export function heldByLot(rows: readonly Held[]): Held[] {
  const lots = new Map<string, Held>();
  for (const { item, lot, batchNumber, serialNumber, outstanding } of rows) {
    const before = lots.get(lot)?.outstanding ?? 0;
    const all = before + outstanding;
    lots.set(lot, { item, lot, batchNumber, serialNumber, outstanding: all });
  }
  return [...lots.values()];
}
