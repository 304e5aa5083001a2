import { quantity } from '../../shared/fields';
import { inputWords } from '../messages/inputs';
import { type Parsed, plain } from './parsed';

const grammar = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;

/**
 * A quantity as typed: whole, at least 1, at most 10^9. Full-width digits and thousands commas are
 * read; a sign, a decimal point, a letter or anything else is refused, never guessed at.
 */
export function parseQuantity(text: string, { zero = false } = {}): Parsed<number> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  if (!grammar.test(typed)) return { ok: false, problem: inputWords.quantity.notWhole };
  const value = Number(typed.replaceAll(',', ''));
  if (value === 0 && zero) return { ok: true, value };
  if (value === 0) return { ok: false, problem: inputWords.quantity.zero };
  return quantity.safeParse(value).success
    ? { ok: true, value }
    : { ok: false, problem: inputWords.quantity.tooMany };
}
