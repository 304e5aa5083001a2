import { fen, price } from '../../shared/fields';
import { inputWords } from '../messages/inputs';
import { type Parsed, plain } from './parsed';

/** Yuan as typed, in 分: `1234.5` → 123450. At most two decimals; never through a float. */
export function parseFen(text: string): Parsed<number> {
  return parseDecimal(text, 2, inputWords.money.twoDecimals, (value) => fen.safeParse(value));
}

/** A unit price as typed, in 1/10000 yuan: `12.3456` → 123456. At most four decimals. */
export function parsePrice(text: string): Parsed<number> {
  return parseDecimal(text, 4, inputWords.money.fourDecimals, (value) => price.safeParse(value));
}

function parseDecimal(
  text: string,
  decimals: number,
  tooFine: string,
  check: (value: number) => { success: boolean },
): Parsed<number> {
  // A Chinese keyboard types 。 where a point is meant.
  const typed = plain(text)
    .replace('。', '.')
    .replace(/^[¥￥]\s*/, '');
  if (typed === '') return { ok: true, value: null };
  const match = /^(\d{1,16}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d+))?$/.exec(typed);
  if (!match) return { ok: false, problem: inputWords.money.notMoney };
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > decimals) return { ok: false, problem: tooFine };
  const value = Number(whole.replaceAll(',', '') + fraction.padEnd(decimals, '0'));
  return check(value).success
    ? { ok: true, value }
    : { ok: false, problem: inputWords.money.tooMuch };
}
