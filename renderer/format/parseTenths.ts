import { plain } from '../../shared/format/typed';
import { inputWords } from '../messages/inputs';
import type { Parsed } from './parsed';

/** Tenths as they are written: 235 → 23.5, 200 → 20. */
export function writeTenths(tenths: number): string {
  return String(tenths / 10);
}

/**
 * A measure with at most one decimal, in tenths: `23.5` → 235, `-3` → -30. Full-width digits and 。
 * are read; more decimals are refused, never rounded.
 */
export function parseTenths(
  text: string,
  { least, most, unit }: { least: number; most: number; unit: string },
): Parsed<number> {
  const typed = plain(text).replace('。', '.');
  if (typed === '') return { ok: true, value: null };
  const match = /^(-?)(\d{1,4})(?:\.(\d))?$/.exec(typed);
  const { notNumber, outside } = inputWords.tenths;
  if (!match) return { ok: false, problem: notNumber(unit) };
  const [, sign, whole = '', tenth = '0'] = match;
  const value =
    Number(`${whole}${tenth}`) * (sign === '-' && Number(`${whole}${tenth}`) !== 0 ? -1 : 1);
  return value < least || value > most
    ? { ok: false, problem: outside(writeTenths(least), writeTenths(most)) }
    : { ok: true, value };
}
