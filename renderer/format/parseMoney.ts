import { fen, price } from '../../shared/fields';
import { plain, yuanTyped } from '../../shared/format/typed';
import { inputWords } from '../messages/inputs';
import type { Parsed } from './parsed';

/** Yuan as typed, in 分: `1234.5` → 123450. At most two decimals; never through a float. */
export function parseFen(text: string): Parsed<number> {
  return parseYuan(text, 2, inputWords.money.twoDecimals, (value) => fen.safeParse(value));
}

/** A unit price as typed, in 1/10000 yuan: `12.3456` → 123456. At most four decimals. */
export function parsePrice(text: string): Parsed<number> {
  return parseYuan(text, 4, inputWords.money.fourDecimals, (value) => price.safeParse(value));
}

function parseYuan(
  text: string,
  decimals: number,
  tooFine: string,
  check: (value: number) => { success: boolean },
): Parsed<number> {
  if (plain(text) === '') return { ok: true, value: null };
  const value = yuanTyped(text, decimals);
  if (value === undefined) return { ok: false, problem: inputWords.money.notMoney };
  if (value === 'tooFine') return { ok: false, problem: tooFine };
  return check(value).success
    ? { ok: true, value }
    : { ok: false, problem: inputWords.money.tooMuch };
}
