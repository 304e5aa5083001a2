import type { Expiry } from '../../shared/fields';
import { expiryTyped, plain } from '../../shared/format/typed';
import { inputWords } from '../messages/inputs';
import type { Parsed } from './parsed';

/** 失效日期 as typed from a carton, by the grammar of {@link expiryTyped}. */
export function parseExpiry(text: string): Parsed<Expiry> {
  if (plain(text) === '') return { ok: true, value: null };
  const value = expiryTyped(text);
  return value ? { ok: true, value } : { ok: false, problem: inputWords.expiry.notExpiry };
}
