import type { UsedUp } from './UsedUpPart';

/** How much of a lot is said to be used up. */
export function usedOf(used: UsedUp | null, lot: string): number {
  return used?.lines.find((line) => line.lot === lot)?.quantity ?? 0;
}
