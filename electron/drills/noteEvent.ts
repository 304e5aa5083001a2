import type { Output, Parsed } from '../../shared/api';
import { minutesBetween } from '../../shared/drills/clock';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { readStored } from './storedDrill';

/**
 * Takes note of an event that was told; the first time stands, and its remark is written anew by nobody but
 * who took note: it stands under his name.
 */
export function noteEvent(
  { db, actor, now }: CommandContext,
  { event: code, note }: Parsed<'drills.note'>,
): Output<'drills.note'> {
  const { script, begunAt } = readStored(db);
  const minutes = minutesBetween(begunAt, now);
  const isTold = script.events.some((event) => event.code === code && event.minutes <= minutes);
  if (!isTold) refuse('notFound', { what: 'event', uid: code });
  const first = db.find<{ byId: number; by: string }>(sql`
    SELECT user.id AS byId, user.name AS "by"
    FROM drill_event JOIN user ON user.id = by_user_id WHERE event = ${code}`);
  if (first && first.byId !== actor.id) refuse('drill.noted', { by: first.by });
  db.run(sql`
    INSERT INTO drill_event (event, at, by_user_id, note)
    VALUES (${code}, ${now.toISOString()}, ${actor.id}, ${note})
    ON CONFLICT (event) DO UPDATE SET note = excluded.note`);
  return { event: code };
}
