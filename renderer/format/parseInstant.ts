import { plain } from '../../shared/format/typed';
import { inputWords } from '../messages/inputs';
import { parseDay } from './parseDay';
import type { Parsed } from './parsed';
import { parseTime } from './parseTime';

/**
 * A point in time as typed: its time alone (`830`, `08:30`) is of today, before it may stand its day
 * (`1123 0830`, `2026-11-23 08:30`). The clock is that of a wall in Wuhan.
 */
export function parseInstant(text: string, today: string): Parsed<string> {
  const typed = plain(text);
  if (typed === '') return { ok: true, value: null };
  const parts = typed.split(/\s+/);
  const day =
    parts.length === 2 ? parseDay(parts[0] ?? '', today) : { ok: true as const, value: today };
  const time = parseTime(parts.at(-1) ?? '');
  if (parts.length > 2 || !day.ok || !time.ok || day.value === null || time.value === null) {
    return { ok: false, problem: inputWords.instant.notInstant };
  }
  return { ok: true, value: new Date(`${day.value}T${time.value}:00+08:00`).toISOString() };
}
