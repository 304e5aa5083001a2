import { isCounted, type StocktakeLine } from '../../../shared/documents/stocktake';
import { readCode } from '../../../shared/search/codes';

/** The line with what was counted the nth time, from 0; null takes that count and later ones away. */
export function withCount(
  line: StocktakeLine,
  nth: number,
  quantity: number | null,
): StocktakeLine {
  if (quantity === null) return { ...line, counts: line.counts.slice(0, nth) };
  const counts = [...line.counts];
  counts[nth] = { quantity, sequence: null, on: null };
  return { ...line, counts };
}

/** What a count is set beside while it is written; null where it is not known yet. */
export interface Beside {
  difference: number | null;
  isExact: boolean;
  countAgain: boolean;
}

/**
 * How many counts of a line may be written: the first, those that there are, and one more where it
 * differs from the book or something was posted before it.
 */
export function countsOpen({ counts }: StocktakeLine, beside: Beside | null): number {
  const isAgain = beside !== null && (!beside.isExact || beside.countAgain);
  return Math.min(5, counts.length === 0 ? 1 : counts.length + (isAgain ? 1 : 0));
}

/** What a line is called by on labels: what a scanner may read. */
export interface Codes {
  serialNumber: string | null;
  batchNumber: string | null;
  item: string | null;
  bin: string | null;
}

const plain = (code: string | null) =>
  (code ?? '').normalize('NFKC').toUpperCase().replace(/[-\s]/g, '');

/**
 * The line that a scanned code means, from 0; null when none does. A printed code of a lot, bin or
 * item means it alone; else a serial number is more than a batch, a batch more than an item, an item
 * more than a bin. Of several lines the first that is not counted yet.
 */
export function lineOfCode(
  lines: readonly StocktakeLine[],
  codesOf: (line: StocktakeLine) => Codes,
  scanned: string,
): number | null {
  const printed = readCode(scanned);
  if (printed !== null) {
    if (printed.kind === 'document') return null;
    const { kind, uid } = printed;
    return nextOf(lines, (line) => line[kind] === uid);
  }
  const code = plain(scanned);
  if (code === '') return null;
  for (const key of ['serialNumber', 'batchNumber', 'item', 'bin'] as const) {
    const found = nextOf(lines, (line) => plain(codesOf(line)[key]) === code);
    if (found !== null) return found;
  }
  return null;
}

/** The first line that fits and is not counted yet, else the first that fits. */
function nextOf(
  lines: readonly StocktakeLine[],
  fits: (line: StocktakeLine) => boolean,
): number | null {
  const fitting = lines.flatMap((line, index) => (fits(line) ? [{ line, index }] : []));
  return (fitting.find(({ line }) => !isCounted(line)) ?? fitting[0])?.index ?? null;
}
