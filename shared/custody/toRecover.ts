/** So much of a lot of recoverable goods, given to a recipient or brought back by him, by their keys. */
export interface OfRecipient {
  recipient: number | string;
  item: number | string;
  lot: number | string;
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
  if (back.length === 0) return rows;
  const [ofLot, ofItem] = [groupBy(rows, lotKey), groupBy(rows, itemKey)];
  const settle = (came: OfRecipient, against: readonly (typeof rows)[number][] = []) => {
    let left = came.quantity;
    for (const row of against) {
      const settled = Math.min(row.outstanding, left);
      row.outstanding -= settled;
      left -= settled;
    }
  };
  const isKnown = (came: OfRecipient) => ofLot.has(lotKey(came));
  for (const came of back.filter(isKnown)) settle(came, ofLot.get(lotKey(came)));
  for (const came of back.filter((each) => !isKnown(each))) settle(came, ofItem.get(itemKey(came)));
  return rows;
}

const lotKey = ({ recipient, lot }: OfRecipient) => `${recipient} ${lot}`;
const itemKey = ({ recipient, item }: OfRecipient) => `${recipient} ${item}`;

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
