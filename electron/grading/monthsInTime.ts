import { closeBy, lastDayOf, monthsOfBooks } from '../../shared/closings/months';
import { dayOf } from '../../shared/day';
import type { Share } from '../../shared/grading/facts';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * How many of the last twelve months whose day is past were closed (月结) in time. The first closing
 * of a month counts: who reopens one to correct it was not late.
 *
 * On 2026-11-23, live since 2026-09: September was due on 10-10 and October on 11-10, so 2 are asked.
 */
export function monthsInTime(
  db: ReadableDb,
  { id, openingDate }: Pick<Warehouse, 'id' | 'openingDate'>,
  day: string,
): Exclude<Share, string> {
  const due = (openingDate === null ? [] : monthsOfBooks(openingDate, day))
    .filter((month) => closeBy(month) < day)
    .slice(0, 12);
  const closings = db.all<{ through: string; at: string }>(sql`
    SELECT through, min(closed_at) AS at FROM closing WHERE warehouse_id = ${id} GROUP BY through`);
  const closed = new Map(closings.map(({ through, at }) => [through, dayOf(new Date(at))]));
  const inTime = due.filter((month) => {
    const on = closed.get(lastDayOf(month));
    return on !== undefined && on <= closeBy(month);
  });
  return { part: inTime.length, whole: due.length };
}
