import type { LotLabel } from '../documents/api';
import type { StocktakeLine } from '../documents/stocktake';

type Lots = Readonly<Record<string, LotLabel | undefined>>;

/**
 * The lines of a count, from 1, whose goods look alike on their shelf: lots of one item in one bin
 * and condition that have the same batch and serial number, or none. More has to be said of them.
 */
export function linesAlike(lines: readonly StocktakeLine[], lots: Lots): ReadonlySet<number> {
  const byLook = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const lot = lots[line.lot ?? ''];
    if (lot === undefined) continue;
    const { item, bin, condition } = line;
    const look = JSON.stringify([item, bin, condition, lot.batchNumber, lot.serialNumber]);
    byLook.set(look, [...(byLook.get(look) ?? []), index + 1]);
  }
  return new Set([...byLook.values()].filter(({ length }) => length > 1).flat());
}

/** What tells a lot from one that looks like it: who gave it, whose it is and for what, since when. */
export function tellsApart({ source, owner, earmark, receivedOn }: LotLabel): string[] {
  const whose = owner === source ? null : owner;
  return [source, whose, earmark, receivedOn].filter((part) => part !== null);
}
