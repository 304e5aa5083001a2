/** A pack of so many smallest units: 箱 of 24 瓶. */
export interface Pack {
  unit: string;
  factor: number;
}

/** Small packs before large ones. */
export function packSize(a: Pack, b: Pack): number {
  return a.factor - b.factor;
}

/**
 * The pack in which a quantity stands on the floor: the one that it was counted in, else the largest
 * that the quantity fills. Null where it lies loose, or nothing is known.
 */
export function packFor(
  quantity: number,
  counted: Pack | null,
  packs: readonly Pack[],
): Pack | null {
  if (counted !== null && counted.factor > 1 && counted.factor <= quantity) return counted;
  return [...packs].sort(packSize).findLast(({ factor }) => factor <= quantity) ?? null;
}

/**
 * What each carton holds: 50 bottles in cartons of 24 are `[24, 24, 2]`; what has no pack is one
 * piece of freight.
 */
export function cartonsOf(quantity: number, pack: Pack | null): number[] {
  if (quantity <= 0) return [];
  if (pack === null) return [quantity];
  const whole = Math.floor(quantity / pack.factor);
  const rest = quantity % pack.factor;
  return [...Array<number>(whole).fill(pack.factor), ...(rest > 0 ? [rest] : [])];
}
