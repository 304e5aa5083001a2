import type { Expiry } from '../fields';
import { expiryNames } from '../names';

/**
 * What people mean by what they type, on a screen or into a sheet of Excel. Strict: what does not
 * fit is undefined, never guessed at, and no number goes through a float.
 */

/** Full-width digits and signs as plain ones, without blanks at the ends: `１２　` → `12`. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** A whole number, with or without thousands commas: `12,000` → 12000. No sign, no point. */
export function wholeTyped(text: string): number | undefined {
  const typed = plain(text);
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(typed)) return undefined;
  return Number(typed.replaceAll(',', ''));
}

/**
 * Yuan in the smallest step of so many decimals: `12.3456` with 4 → 123456. More decimals than
 * that are `tooFine`.
 */
export function yuanTyped(text: string, decimals: number): number | 'tooFine' | undefined {
  // A Chinese keyboard types 。 where a point is meant.
  const typed = plain(text)
    .replace('。', '.')
    .replace(/^[¥￥]\s*/, '');
  const match = /^(\d{1,16}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d+))?$/.exec(typed);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > decimals) return 'tooFine';
  return Number(whole.replaceAll(',', '') + fraction.padEnd(decimals, '0'));
}

/** A day with its year: `20261123`, `2026-11-23`, `2026.11.23`, `2026年11月23日`. */
export function dayTyped(text: string): string | undefined {
  const typed = plain(text);
  const match =
    /^(20\d\d)(\d\d)(\d\d)$/.exec(typed) ??
    /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

const unlimited: readonly string[] = [expiryNames.none, '无', '无效期', '长期', '永久'];
const unknown: readonly string[] = [expiryNames.unknown, '未知', '不明', '不详', '?'];

/**
 * 失效日期 as typed from a carton. A month means its last day: `2803`, `202803`, `2028-3` and
 * `2028年3月` are 2028-03-31. A day is written in full, `20280315` or `2028-3-15`; six digits are
 * always year and month, never a day, so that nothing is guessed. 无 is "does not expire", 未知 is
 * "unknown": not the same.
 */
export function expiryTyped(text: string): Expiry | undefined {
  const typed = plain(text);
  if (unlimited.includes(typed)) return { kind: 'none' };
  if (unknown.includes(typed)) return { kind: 'unknown' };
  const date = dayTyped(typed) ?? monthTyped(typed);
  return date === undefined ? undefined : { kind: 'date', date };
}

function monthTyped(typed: string): string | undefined {
  const match =
    /^(\d\d)(\d\d)$/.exec(typed) ??
    /^(20\d\d)(\d\d)$/.exec(typed) ??
    /^(20\d\d)[-/.年](\d{1,2})月?$/.exec(typed);
  if (!match) return undefined;
  const year = (Number(match[1]) % 2000) + 2000;
  const month = Number(match[2]);
  return calendarDate(year, month, lastDay(year, month));
}

/** The date as text, or undefined when the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Signs that stand between two numbers of one field. */
const between = /[、,;/]/;

/**
 * Telephones as they can be dialled: a mobile number, one of a place with its area code (an extension
 * behind it), a local one, 400 and 800, and the short ones of services; abroad with its `+`. Several may
 * stand in one field. Full-width digits are plain ones: `１３９7123 4567` → `1397123 4567`. What can't be a
 * telephone (a digit is missing) is undefined.
 */
export function telephoneTyped(text: string): string | undefined {
  const typed = plain(text).replace(/[‐-―−]/g, '-');
  return typed.split(between).every((one) => isDialled(one)) ? typed : undefined;
}

/** Whether something was typed as a telephone that can't be one. */
export function isMistypedTelephone(text: string): boolean {
  return text.trim() !== '' && telephoneTyped(text) === undefined;
}

/** A plate as it is kept and looked for: `鄂Ａ１２３４５` and `鄂a12345` are 鄂A12345. */
export function plateTyped(text: string): string {
  return plain(text).toUpperCase();
}

const extension = String.raw`(?:(?:-|转|分机|#|x|ext\.?)\d{1,6})?`;
const dialled = [
  /^(?:\+?86-?)?1[3-9]\d-?\d{4}-?\d{4}$/,
  new RegExp(String.raw`^(?:\+86-?[1-9]\d{1,2}|0\d{2,3})-?\d{3,4}-?\d{4}${extension}$`, 'i'),
  new RegExp(String.raw`^[2-9]\d{2,3}-?\d{4}${extension}$`, 'i'),
  /^[48]00-?\d{3,4}-?\d{3,4}$/,
  // 110, 120, 12345, 10086; 95598, 96333.
  /^(?:1\d\d|1[0-2]\d{3}|9[56]\d{3,6})$/,
  /^\+(?!86)\d[\d-]{5,17}$/,
];

function isDialled(text: string): boolean {
  const number = text.replace(/[\s()]/g, '');
  return dialled.some((form) => form.test(number));
}

/** The number of days in a month. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
