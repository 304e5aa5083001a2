import type { ReturnLine } from '../documents/return';
import type { UseReportLine } from '../documents/useReport';

/**
 * 归队清点 is written on two papers at once: 归还单 and, beside it, the 核销单 of what was used up. The
 * second goes by the uid of the first with its last digit turned, so that it is found again from any
 * window, and begun once.
 */
export function besideUid(uid: string): string {
  const last = Number.parseInt(uid.slice(-1), 16);
  return uid.slice(0, -1) + (last ^ 1).toString(16);
}

/** How much both papers together say of each lot. */
export function heldTotals(
  back: readonly ReturnLine[],
  used: readonly UseReportLine[],
): { lot: string; quantity: number }[] {
  const totals = new Map<string, number>();
  const add = (lot: string | null, quantity: number) => {
    if (lot !== null) totals.set(lot, (totals.get(lot) ?? 0) + quantity);
  };
  for (const { lot, good, pending, damaged, missing } of back) {
    add(lot, good + pending + damaged + missing);
  }
  for (const { lot, quantity } of used) add(lot, quantity ?? 0);
  return [...totals].map(([lot, quantity]) => ({ lot, quantity }));
}
