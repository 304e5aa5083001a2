/** So much of a lot of recoverable goods, given to a recipient or brought back by him. */
export interface OfRecipient {
  recipient: string;
  item: string;
  lot: string;
  quantity: number;
}

/**
 * What is still with people of each paper that gave it, in the order in which it was given. What came
 * back of a known lot is set against the papers of that lot, the earliest first; what came back of
 * which nobody knows the gift (a lot that was never given), after that, against the earliest of its
 * item.
 *
 * A village got 3 tents of lot A in May and 4 of lot B in June. 1 of lot B came back, and 4 of which
 * nobody knows: of lot A nothing is left there, of lot B 4 − 1 − 1 = 2.
 */
export function toRecover<T extends OfRecipient>(
  given: readonly T[],
  back: readonly OfRecipient[],
): (T & { outstanding: number })[] {
  const rows = given.map((row) => ({ ...row, outstanding: row.quantity }));
  const lots = new Set(given.map(lotKey));
  const settle = (came: OfRecipient, keyOf: (of: OfRecipient) => string) => {
    let left = came.quantity;
    for (const row of rows) {
      if (keyOf(row) !== keyOf(came)) continue;
      const settled = Math.min(row.outstanding, left);
      row.outstanding -= settled;
      left -= settled;
    }
  };
  const isKnown = (came: OfRecipient) => lots.has(lotKey(came));
  for (const came of back.filter(isKnown)) settle(came, lotKey);
  for (const came of back.filter((each) => !isKnown(each))) settle(came, itemKey);
  return rows;
}

const lotKey = ({ recipient, lot }: OfRecipient) => `${recipient} ${lot}`;
const itemKey = ({ recipient, item }: OfRecipient) => `${recipient} ${item}`;
