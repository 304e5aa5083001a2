import { calendarDate, dayTyped, plain } from '../../shared/format/typed';
import { inputWords } from '../messages/inputs';
import type { Parsed } from './parsed';

/**
 * A calendar date as typed: `20261123`, `2026-11-23`, `2026年11月23日`, or without the year
 * (`1123`, `11-23`), which is taken from `today`.
 */
export function parseDay(text: string, today: string): Parsed<string> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  const date = dayTyped(typed) ?? dayOfThisYear(typed, today);
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

function dayOfThisYear(typed: string, today: string): string | undefined {
  const match = /^(\d\d)(\d\d)$/.exec(typed) ?? /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
  return match
    ? calendarDate(Number(today.slice(0, 4)), Number(match[1]), Number(match[2]))
    : undefined;
}
