import type { Day } from './schema';

/** A calendar date so many days later (or, below zero, earlier). */
export function addDays(date: string, days: number): string {
  return iso(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000));
}

/** The same day so many months later; the last of the month where that one is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
}

/** The date that a file means, when the demonstration is made on `today`. */
export function dateOf(day: Day, today: string): string {
  return typeof day === 'number' ? addDays(today, day) : day;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
