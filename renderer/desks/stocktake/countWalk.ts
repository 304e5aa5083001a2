import type { StocktakeLine } from '../../../shared/documents/stocktake';
import { byWalk } from '../../../shared/stocktakes/walk';
import { type Beside, countsOpen } from '../../documents/forms/stocktakeCounts';

/** A bin of the sheet, with its lines by their place on the sheet (from 0) that are to be counted. */
export interface BinStop {
  bin: string;
  code: string;
  lines: number[];
  counted: number;
}

/**
 * Whether a line is to be counted in a round, from 0: in the first all are, later those that differ
 * or were counted that often already.
 */
export function isInRound(line: StocktakeLine, round: number, beside: Beside | null): boolean {
  return round === 0 || line.counts.length > round || countsOpen(line, beside) > round;
}

/** The bins of a round in the order in which one walks past them. */
export function walkOf(
  lines: readonly StocktakeLine[],
  {
    round,
    codeOf,
    besideOf,
  }: {
    round: number;
    codeOf: (bin: string) => string;
    besideOf: (line: StocktakeLine) => Beside | null;
  },
): BinStop[] {
  const stops = new Map<string, BinStop>();
  for (const [index, line] of lines.entries()) {
    if (!isInRound(line, round, besideOf(line))) continue;
    const { bin } = line;
    const stop = stops.get(bin) ?? { bin, code: codeOf(bin), lines: [], counted: 0 };
    stop.lines.push(index);
    if (line.counts.length > round) stop.counted += 1;
    stops.set(bin, stop);
  }
  return [...stops.values()].sort((a, b) => byWalk(a.code, b.code));
}

/** The next line that is not counted in this round, from where one stands on, and round again. */
export function nextUncounted(
  walk: readonly BinStop[],
  lines: readonly StocktakeLine[],
  { round, from, bin }: { round: number; from: number | null; bin: string | null },
): number | null {
  const all = walk.flatMap((stop) => stop.lines);
  const first = walk.find((stop) => stop.bin === bin)?.lines[0];
  const at = from !== null && all.includes(from) ? all.indexOf(from) + 1 : all.indexOf(first ?? -1);
  const start = Math.max(0, at);
  const order = [...all.slice(start), ...all.slice(0, start)];
  return order.find((index) => (lines[index]?.counts.length ?? 0) <= round) ?? null;
}

/**
 * Of the lines that a code means the one that is counted: that which is counted just now, else the
 * first of this bin that is not counted yet in this round, else the first. Null: none is in this bin.
 * A piece that was counted is left for its neighbour.
 */
export function lineHere(
  lines: readonly StocktakeLine[],
  meant: readonly number[],
  {
    bin,
    active,
    round,
    isPiece,
  }: {
    bin: string | null;
    active: number | null;
    round: number;
    isPiece: (line: StocktakeLine) => boolean;
  },
): number | null {
  const here = meant.filter((at) => bin === null || lines[at]?.bin === bin);
  const isCounted = (at: number) => (lines[at]?.counts.length ?? 0) > round;
  const now = active !== null && here.includes(active) ? lines[active] : undefined;
  if (active !== null && now && !(isPiece(now) && isCounted(active))) return active;
  return here.find((at) => !isCounted(at)) ?? here[0] ?? null;
}
