import type { StocktakeLine } from '../../../shared/documents/stocktake';
import { readCode } from '../../../shared/search/codes';
import { plainCode } from '../scannedItem';

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

/**
 * The lines that a scanned code means, from 0. A printed code of a lot, bin or item means it alone;
 * else a serial number is more than a batch, a batch more than an item, an item more than a bin.
 */
export function linesOfCode(
  lines: readonly StocktakeLine[],
  codesOf: (line: StocktakeLine) => Codes,
  scanned: string,
): number[] {
  const fitting = (fits: (line: StocktakeLine) => boolean) =>
    lines.flatMap((line, index) => (fits(line) ? [index] : []));
  const printed = readCode(scanned);
  if (printed?.kind === 'lot' || printed?.kind === 'bin' || printed?.kind === 'item') {
    return fitting((line) => line[printed.kind] === printed.uid);
  }
  // What else is printed is a sheet.
  if (printed !== null) return [];
  const code = plainCode(scanned);
  if (code === '') return [];
  for (const key of ['serialNumber', 'batchNumber', 'item', 'bin'] as const) {
    const found = fitting((line) => plainCode(codesOf(line)[key]) === code);
    if (found.length > 0) return found;
  }
  return [];
}

/** The line that a scanned code means: of several the first that is not counted yet. */
export function lineOfCode(
  lines: readonly StocktakeLine[],
  codesOf: (line: StocktakeLine) => Codes,
  scanned: string,
): number | null {
  const found = linesOfCode(lines, codesOf, scanned);
  return found.find((at) => !lines[at]?.counts.length) ?? found[0] ?? null;
}
