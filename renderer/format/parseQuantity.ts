import { quantity } from '../../shared/fields';
import { formatCount } from '../../shared/format/money';
import { plain, wholeTyped } from '../../shared/format/typed';
import { inputWords } from '../messages/inputs';
import type { Parsed } from './parsed';

/**
 * A quantity as typed: whole, at least 1, at most 10^9 or what is said. Full-width digits and thousands commas are
 * read; a sign, a decimal point, a letter or anything else is refused, never guessed at.
 */
export function parseQuantity(
  text: string,
  { zero = false, most }: { zero?: boolean; most?: number } = {},
): Parsed<number> {
  if (plain(text) === '') return { ok: true, value: null };
  const value = wholeTyped(text);
  if (value === 0 && zero) return { ok: true, value };
  if (value === undefined || value === 0) {
    const { notWhole, notWholeOrZero } = inputWords.quantity;
    return { ok: false, problem: zero ? notWholeOrZero : notWhole };
  }
  if (most !== undefined && value > most) {
    return { ok: false, problem: inputWords.quantity.atMost(formatCount(most)) };
  }
  return quantity.safeParse(value).success
    ? { ok: true, value }
    : { ok: false, problem: inputWords.quantity.tooMany };
}
