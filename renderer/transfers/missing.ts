import type { ReceiveRow } from './receiveRows';
import { isUnexplained, statedIn } from './receiveRows';

/** What keeps an act from being taken: what is said of it, and where the cursor goes. */
export interface Missing {
  said: string;
  /** A selector within the dialog. */
  at: string;
}

/** Where a cell of a lot stands in the dialog of an act. */
export function cellAt(lot: string, cell: string, part = 0): string {
  return `[data-lot="${lot}"][data-part="${part}"] [data-cell="${cell}"]`;
}

/**
 * The first thing that keeps a receiving: more than is on the road, a difference without a word, goods
 * without a bin, or nothing at all; null when it can be sent.
 */
export function missingIn(
  rows: readonly ReceiveRow[],
): { what: 'note' | 'bin' | 'over'; row: ReceiveRow; part: number } | { what: 'nothing' } | null {
  for (const row of rows) {
    if (saidOf(row) > row.lot.onRoad) return { what: 'over', row, part: 0 };
    const part = row.parts.findIndex(({ quantity, bin }) => (quantity ?? 0) > 0 && bin === null);
    if (part >= 0) return { what: 'bin', row, part };
    if (isUnexplained(row)) return { what: 'note', row, part: 0 };
  }
  const says = ({ parts, short, damaged, refused }: ReceiveRow) =>
    [...parts.map(({ quantity }) => quantity), short, damaged, refused].some(Boolean);
  return rows.some(says) ? null : { what: 'nothing' };
}

/** All that is said of a row, come and not come. */
function saidOf(row: ReceiveRow): number {
  return row.parts.reduce((sum, { quantity }) => sum + (quantity ?? 0), statedIn(row));
}
