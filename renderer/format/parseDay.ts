import { inputWords } from '../messages/inputs';
import { type Parsed, plain } from './parsed';

/**
 * A calendar date as typed: `20261123`, `2026-11-23`, `2026年11月23日`, or without the year
 * (`1123`, `11-23`), which is taken from `today`.
 */
export function parseDay(text: string, today: string): Parsed<string> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  const full = /^(20\d\d)(\d\d)(\d\d)$/.exec(typed) ?? separated.exec(typed);
  const short = /^(\d\d)(\d\d)$/.exec(typed) ?? /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
  const parts = full?.slice(1) ?? (short && [today.slice(0, 4), ...short.slice(1)]);
  const date = parts && calendarDate(Number(parts[0]), Number(parts[1]), Number(parts[2]));
  return date ? { ok: true, value: date } : { ok: false, problem: inputWords.day.notDay };
}

/** `2026-11-23` with the signs that people put between. */
export const separated = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** The date as text, or undefined when the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The number of days in a month. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
