import type { Output, Parsed } from '../../shared/api';
import { minutesBetween } from '../../shared/drills/clock';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { readStored } from './storedDrill';

/** Takes note of an event that was told; the first time stands, the remark may be written anew. */
export function noteEvent(
  { db, actor, now }: CommandContext,
  { event: code, note }: Parsed<'drills.note'>,
): Output<'drills.note'> {
  const { script, begunAt } = readStored(db);
  const minutes = minutesBetween(begunAt, now);
  const isTold = script.events.some((event) => event.code === code && event.minutes <= minutes);
  if (!isTold) refuse('notFound', { what: 'event', uid: code });
  db.run(sql`
    INSERT INTO drill_event (event, at, by_user_id, note)
    VALUES (${code}, ${now.toISOString()}, ${actor.id}, ${note})
    ON CONFLICT (event) DO UPDATE SET note = excluded.note`);
  return { event: code };
}
