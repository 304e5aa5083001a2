import type { Expiry } from '../../shared/fields';
import { expiryTyped, inputWords } from '../messages/inputs';
import { calendarDate, lastDay, separated } from './parseDay';
import { type Parsed, plain } from './parsed';

/**
 * 失效日期 as typed from a carton. A month means its last day: `2803`, `202803`, `2028-3` and
 * `2028年3月` are 2028-03-31. A day is written in full, `20280315` or `2028-3-15`; six digits are
 * always year and month, never a day, so that nothing is guessed. 无 is "does not expire", 未知 is
 * "unknown": not the same.
 */
export function parseExpiry(text: string): Parsed<Expiry> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  if (expiryTyped.none.includes(typed)) return { ok: true, value: { kind: 'none' } };
  if (expiryTyped.unknown.includes(typed)) return { ok: true, value: { kind: 'unknown' } };
  const date = dayTyped(typed) ?? monthTyped(typed);
  return date
    ? { ok: true, value: { kind: 'date', date } }
    : { ok: false, problem: inputWords.expiry.notExpiry };
}

function dayTyped(typed: string): string | undefined {
  const match = /^(20\d\d)(\d\d)(\d\d)$/.exec(typed) ?? separated.exec(typed);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function monthTyped(typed: string): string | undefined {
  const match =
    /^(\d\d)(\d\d)$/.exec(typed) ??
    /^(20\d\d)(\d\d)$/.exec(typed) ??
    /^(20\d\d)[-/.年](\d{1,2})月?$/.exec(typed);
  if (!match) return undefined;
  const year = (Number(match[1]) % 2000) + 2000;
  const month = Number(match[2]);
  return month < 1 || month > 12 ? undefined : calendarDate(year, month, lastDay(year, month));
}
