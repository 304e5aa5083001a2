import { daysBetween } from '../../shared/day';
import { calendarDate, dayTyped, plain } from '../../shared/format/typed';
import { inputWords } from '../messages/inputs';
import type { Parsed } from './parsed';

/** A day without its year that lies farther off than so many days is meant of the year beside. */
const halfYear = 183;

/**
 * A calendar date as typed: `20261123`, `2026-11-23`, `2026年11月23日`, or without the year
 * (`1123`, `11-23`), which is that of `today`. At the turn of the year it is the next one of what is
 * to come (`ahead`), and the last one of what has been: `1231` on 3 January is four days ago.
 */
export function parseDay(text: string, today: string, ahead = false): Parsed<string> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  const date = dayTyped(typed) ?? dayWithoutYear(typed, today, ahead);
  return date ? { ok: true, value: date } : { ok: false, problem: problemOf(typed, today) };
}

/** What is wrong with text that is no day: its year, its day, or all of it. */
function problemOf(typed: string, today: string): string {
  const { noSuchDay, outside, notDay } = inputWords.day;
  const year = (/^(\d{4})\d{4}$/.exec(typed) ??
    /^(\d{4})[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.exec(typed))?.[1];
  if (year !== undefined) return year.startsWith('20') ? noSuchDay : outside;
  return notDay(today);
}

function dayWithoutYear(typed: string, today: string, ahead: boolean): string | undefined {
  const match = /^(\d\d)(\d\d)$/.exec(typed) ?? /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
  if (!match) return undefined;
  const year = Number(today.slice(0, 4));
  const of = (which: number) => calendarDate(which, Number(match[1]), Number(match[2]));
  const day = of(year);
  const isFar =
    day === undefined || (ahead ? daysBetween(day, today) : daysBetween(today, day)) > halfYear;
  return (isFar ? of(ahead ? year + 1 : year - 1) : undefined) ?? day;
}
