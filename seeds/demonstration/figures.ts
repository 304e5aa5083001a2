import { createHash } from 'node:crypto';

/**
 * Deals a recorded sum out by weights in whole units; what rounding leaves goes to the first
 * largest remainders, so that the parts add up to the record again. 3000 by 1:1:2 → 750, 750, 1500.
 */
export function splitByShares(sum: number, shares: readonly number[]): number[] {
  const whole = shares.reduce((total, share) => total + share, 0);
  const parts = shares.map((share) => Math.floor((sum * share) / whole));
  const left = sum - parts.reduce((total, part) => total + part, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: (sum * share) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** A number from 0 to `below` − 1 that is always the same for the same text. */
export function pickNumber(text: string, below: number): number {
  return createHash('sha256').update(text, 'utf8').digest().readUInt32BE(0) % below;
}

/** A quantity as people order it: hundreds in tens, tens in fives; at least one. */
export function roundQuantity(quantity: number): number {
  const step = quantity >= 200 ? 10 : quantity >= 20 ? 5 : 1;
  return Math.max(1, Math.round(quantity / step) * step);
}
