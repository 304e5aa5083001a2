import { plain } from '../../shared/format/typed';
import { printingWords } from '../messages/printing';
import type { Parsed } from './parsed';

const words = printingWords.problems;

/** In hundredths: no printer is off by more. */
const most = 3000;

/** Millimetres as typed, with a sign, in hundredths: `−1.5` → -150, `+2` → 200. Never through a float. */
export function parseMillimetres(text: string): Parsed<number> {
  const typed = plain(text)
    .replace(/^[−–—]/, '-')
    .replace('。', '.');
  if (typed === '') return { ok: true, value: null };
  const match = /^([+-]?)(\d{1,4})(?:\.(\d{1,2}))?$/.exec(typed);
  if (!match) return { ok: false, problem: words.millimetres };
  const [, sign, whole = '', fraction = ''] = match;
  const length = Number(whole + fraction.padEnd(2, '0'));
  if (length > most) return { ok: false, problem: words.range };
  return { ok: true, value: sign === '-' && length > 0 ? -length : length };
}

/** Hundredths of a millimetre as they are written: -150 → `−1.5`, 200 → `+2`, 0 → `0`. */
export function writeMillimetres(hundredths: number): string {
  const sign = hundredths < 0 ? '−' : '+';
  return hundredths === 0 ? '0' : `${sign}${Math.abs(hundredths) / 100}`;
}
