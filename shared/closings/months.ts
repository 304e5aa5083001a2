/** Months are written `2026-10`, their days as business dates. */

/** The month of a business date. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The last day of a month: `2028-02` → `2028-02-29`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The month after: `2026-12` → `2027-01`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** Whether the last day of a month is past. */
export function isOver(month: string, today: string): boolean {
  return lastDayOf(month) < today;
}

interface Books {
  /** 启用日期; null until the warehouse is live. */
  openingDate: string | null;
  /** 已月结至; null until a month was closed. */
  closedThrough: string | null;
}

/** The month whose turn it is: months are closed one after the other from the opening month on. */
export function nextToClose({ openingDate, closedThrough }: Books): string | null {
  if (closedThrough !== null) return monthAfter(monthOf(closedThrough));
  return openingDate === null ? null : monthOf(openingDate);
}

/** From the opening month to that of today, the newest first. */
export function monthsOfBooks(openingDate: string, today: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(openingDate); month <= monthOf(today); month = monthAfter(month)) {
    months.unshift(month);
  }
  return months;
}

/** By which day of the following month people are reminded that a month is not closed. */
const closeByDay = '10';

/**
 * The month that should have been closed by now: the last one that is over, reminded of from the
 * 10th of the next on. On 2026-11-09 nothing, on 2026-11-10 `2026-10`, unless it is closed or the
 * books began later.
 */
export function overdueMonth({ openingDate, closedThrough }: Books, today: string): string | null {
  const next = nextToClose({ openingDate, closedThrough });
  if (next === null || !isOver(next, today)) return null;
  const isDue = monthAfter(next) < monthOf(today) || today.slice(8) >= closeByDay;
  return isDue ? next : null;
}

/** The day by which a month should be closed: `2026-10` by `2026-11-10`. */
export function closeBy(month: string): string {
  return `${monthAfter(month)}-${closeByDay}`;
}
