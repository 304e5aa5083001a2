/**
 * So many people for so many days are more than anybody provides for: the whole province for a day and
 * a half is less, and what is computed from it still fits a line.
 */
const mostPersonDays = 100_000_000;

/** Whether people and days together must be a slip of the hand. */
export function isTooMany(people: number | null, days: number | null): boolean {
  return people !== null && days !== null && people * days > mostPersonDays;
}
