import { amountLeaving } from '../stock/money';

/** What one paper issued of a lot into somebody's hands. */
export interface Issued {
  quantity: number;
}

/**
 * What is still out of each of the papers that issued a lot to the same hands, in the order in which
 * they were issued: what came back or was used is set against the earliest first, since a team hands
 * back what it got first and nobody can tell two pieces of one lot apart.
 *
 * A team got 10 of a lot on the 3rd and 5 on the 9th. With 12 still out, 3 have come back: 7 are out
 * of the paper of the 3rd and 5 of that of the 9th. With 4 out, none of the first and 4 of the second.
 */
export function stillOut<T extends Issued>(
  issues: readonly T[],
  outstanding: number,
): (T & { outstanding: number })[] {
  const all = issues.reduce((sum, { quantity }) => sum + quantity, 0);
  let back = all - outstanding;
  return issues.map((issue) => {
    const settled = Math.min(issue.quantity, Math.max(0, back));
    back -= settled;
    return { ...issue, outstanding: issue.quantity - settled };
  });
}

/**
 * What the parts of a holding are worth, each its share of what is left, so that they add up: 3 worth
 * 100 分 as parts of 1 and 2 are 33 and 67. Of unknown value each part is unknown.
 */
export function sharesOf(
  { quantity, amount }: { quantity: number; amount: number | null },
  parts: readonly number[],
): (number | null)[] {
  if (amount === null) return parts.map(() => null);
  const left = { quantity, amount };
  return parts.map((part) => {
    const share = part === 0 ? 0 : amountLeaving(left, part);
    left.quantity -= part;
    left.amount -= share;
    return share;
  });
}
