import { dayOf, daysAfter } from '../../shared/day';
import { plain } from '../../shared/format/typed';
import { instantOf } from '../../shared/operations/moment';
import { inputWords } from '../messages/inputs';
import { parseDay } from './parseDay';
import type { Parsed } from './parsed';
import { parseTime } from './parseTime';

/**
 * A point in time as typed: its time alone (`830`, `08:30`) is of today, before it may stand its day
 * (`1123 0830`, `2026-11-23 08:30`). Of what is still to come (`ahead`), a time alone is the first one
 * from `after` on: `0500` at ten in the evening is tomorrow's. The clock is that of a wall in Wuhan.
 */
export function parseInstant(
  text: string,
  today: string,
  { ahead = false, after = null }: { ahead?: boolean; after?: string | null } = {},
): Parsed<string> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  const parts = typed.split(/\s+/);
  const day =
    parts.length === 2
      ? parseDay(parts[0] ?? '', today, ahead)
      : { ok: true as const, value: today };
  const time = parseTime(parts.at(-1) ?? '');
  if (parts.length > 2 || !day.ok || !time.ok || day.value === null || time.value === null) {
    return { ok: false, problem: inputWords.instant.notInstant };
  }
  const at = instantOf({ on: day.value, time: time.value });
  if (parts.length === 2 || !after || at >= after) return { ok: true, value: at };
  const on = dayOf(new Date(after));
  const next = instantOf({ on, time: time.value });
  const isOver = next < after;
  return { ok: true, value: isOver ? instantOf({ on: daysAfter(on, 1), time: time.value }) : next };
}
