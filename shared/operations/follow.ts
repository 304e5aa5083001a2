/** What came somewhere or left it, and whether it is of the operation in question. */
export interface Share {
  quantity: number;
  isOurs: boolean;
}

/**
 * How much of each thing that left a place was of an operation. What came in first leaves first, as a
 * team's holdings are parted (shared/custody/outstanding.ts), whatever the paper names by which it left; what
 * nobody saw come in is of the operation that the paper names.
 *
 *     10 for us and 5 for others came in, 12 leave: 10 of them are ours
 *
 * With the two exchanged it tells of what came in how much of each our papers took out.
 */
export function ourShares(ins: readonly Share[], outs: readonly Share[]): number[] {
  const waiting = ins.map((each) => ({ ...each }));
  return outs.map(({ quantity, isOurs }) => {
    let left = quantity;
    let ours = 0;
    while (left > 0) {
      const [first] = waiting;
      if (first === undefined) return ours + (isOurs ? left : 0);
      const taken = Math.min(left, first.quantity);
      if (first.isOurs) ours += taken;
      left -= taken;
      first.quantity -= taken;
      if (first.quantity === 0) waiting.shift();
    }
    return ours;
  });
}

/** What of it is still there once so much has left: what came in first left first. */
export function stillThere<T extends Share>(ins: readonly T[], left: number): T[] {
  let toGo = left;
  return ins.flatMap((each) => {
    const gone = Math.min(each.quantity, toGo);
    toGo -= gone;
    return each.quantity === gone ? [] : [{ ...each, quantity: each.quantity - gone }];
  });
}
