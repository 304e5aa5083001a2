import type { ReceiveLine, RoadLot } from '../../shared/transfers/acts';
import type { Shelf } from './ShelfCells';

/** A lot as its receiving is being written. */
export interface ReceiveRow {
  lot: RoadLot;
  parts: readonly (Shelf & { quantity: number | null })[];
  /** Somebody has counted what came: the first part no longer follows from what did not. */
  isCounted: boolean;
  short: number | null;
  damaged: number | null;
  refused: number | null;
  note: string;
}

export const emptyShelf: Shelf = { bin: null, condition: 'good' };

/** What waits to be received: all of it is there, unless the receiver says otherwise. */
export function receiveRows(road: readonly RoadLot[]): ReceiveRow[] {
  return road
    .filter(({ onRoad }) => onRoad > 0)
    .map((lot) => ({
      lot,
      parts: [{ ...emptyShelf, quantity: lot.onRoad - lot.stated || null }],
      isCounted: false,
      short: null,
      damaged: null,
      refused: null,
      note: '',
    }));
}

/** How the row stands once a part of it was counted: that stays, whatever else is stated. */
export function withCount(row: ReceiveRow, index: number, quantity: number | null): ReceiveRow {
  if (row.parts[index]?.quantity === quantity) return row;
  return {
    ...row,
    isCounted: row.isCounted || index === 0,
    parts: row.parts.map((part, at) => (at === index ? { ...part, quantity } : part)),
  };
}

/**
 * How the row stands once what did not come is stated: the first part gives way, unless somebody has
 * counted it. 75 on the road, 10 of them short: 65 came; but 50 that were counted stay 50.
 */
export function withStated(
  row: ReceiveRow,
  change: Partial<Pick<ReceiveRow, 'short' | 'damaged' | 'refused'>>,
): ReceiveRow {
  const next = { ...row, ...change };
  if (row.isCounted) return next;
  const [first, ...others] = row.parts;
  const rest =
    row.lot.onRoad -
    row.lot.stated -
    statedIn(next) -
    others.reduce((all, { quantity }) => all + (quantity ?? 0), 0);
  return first
    ? { ...next, parts: [{ ...first, quantity: Math.max(0, rest) || null }, ...others] }
    : next;
}

/** What of a row is said not to have come, not to be whole, or not to be wanted. */
export function statedIn({ short, damaged, refused }: ReceiveRow): number {
  return (short ?? 0) + (damaged ?? 0) + (refused ?? 0);
}

/** Something is stated and nothing said about it. */
export function isUnexplained(row: ReceiveRow): boolean {
  return statedIn(row) > 0 && row.note.trim() === '';
}

/** The lines of the act; null while something that is received has no bin, or a difference no word. */
export function receiveLinesOf(rows: readonly ReceiveRow[]): ReceiveLine[] | null {
  const lines: ReceiveLine[] = [];
  for (const row of rows) {
    const filled = row.parts.filter(({ quantity }) => (quantity ?? 0) > 0);
    if (filled.some(({ bin }) => bin === null)) return null;
    if (isUnexplained(row)) return null;
    if (filled.length === 0 && statedIn(row) === 0) continue;
    lines.push({
      lot: row.lot.lot,
      parts: filled.map(({ bin, condition, quantity }) => ({
        bin: bin?.uid ?? '',
        condition,
        quantity: quantity ?? 0,
      })),
      short: row.short ?? 0,
      damaged: row.damaged ?? 0,
      refused: row.refused ?? 0,
      note: row.note.trim(),
    });
  }
  return lines;
}
