import { plain } from '../../shared/format/typed';
import { evidenceWords } from '../messages/evidence';
import type { Parsed } from './parsed';

/** A time of the day: `830`, `0830`, `8:30` and `08：30` are `08:30`. */
export function parseTime(text: string): Parsed<string> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  const match = /^(\d{1,2}):?(\d\d)$/.exec(typed);
  const [hours = 99, minutes = 99] = match ? [Number(match[1]), Number(match[2])] : [];
  return hours < 24 && minutes < 60
    ? { ok: true, value: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` }
    : { ok: false, problem: evidenceWords.time.notTime };
}
