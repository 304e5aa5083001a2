/**
 * The unit that all quantities of a column are in, else null: 300 床 and 2,400 瓶 add up to
 * nothing that can be counted, so their column has no sum.
 */
export function oneUnit(units: readonly string[]): string | null {
  const [first] = units;
  return first !== undefined && units.every((unit) => unit === first) ? first : null;
}
