import type { Money } from '../fields';

/**
 * What leaves takes its share of what is left, so that the last unit takes the rest and the
 * books close in money too (domain.md, rule 2).
 *
 * round(amount × quantity ÷ remaining), half up, exact for all sizes the contract lets in:
 * 3 units worth 100 分: the first takes 33, the second round(67 ÷ 2) = 34, the last 33.
 */
export function amountLeaving(
  remaining: { quantity: number; amount: number },
  quantity: number,
): number {
  if (quantity === remaining.quantity) return remaining.amount;
  return divideHalfUp(BigInt(remaining.amount) * BigInt(quantity), BigInt(remaining.quantity));
}

/**
 * A reversal gives back exactly what was taken (`original`), unless that would leave goods of
 * the place without, or with negative, value: then it takes its share like everything that leaves.
 */
export function amountReturning(
  remaining: { quantity: number; amount: number },
  quantity: number,
  original: number,
): number {
  const takesAll = quantity === remaining.quantity;
  return takesAll || original >= remaining.amount ? amountLeaving(remaining, quantity) : original;
}

/** How a line of a receipt is priced: per unit entered (1/10000 yuan), or in one sum (分). */
export type LinePrice = { per: 'unit'; price: number } | { per: 'line'; amount: number };

/** The amount of a line in 分, half up: 24 瓶 at 1.0416 yuan are 2500. Unknown stays unknown. */
export function lineAmount(price: LinePrice | null, enteredQuantity: number): number | null {
  if (price === null) return null;
  if (price.per === 'line') return price.amount;
  return divideHalfUp(BigInt(price.price) * BigInt(enteredQuantity), 100n);
}

/** The price of one smallest unit in 1/10000 yuan, half up. For showing; value follows amounts. */
export function unitPrice(amount: number | null, quantity: number): number | null {
  return amount === null ? null : divideHalfUp(BigInt(amount) * 100n, BigInt(quantity));
}

/** Adds amounts of which some are unknown; each unknown is counted, never taken for zero. */
export function sumMoney(amounts: Iterable<number | null>): Money {
  let known = 0;
  let unpriced = 0;
  for (const amount of amounts) {
    if (amount === null) unpriced += 1;
    else known += amount;
  }
  return { known, unpriced };
}

function divideHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}
