import type { SaidOfTrip } from '../../shared/trips/states';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** Keeps who said something of a lorry or of one of its stops, and when it was. */
export function keepTripStep(
  { db, now, actor }: CommandContext,
  tripId: number,
  { step, stop, at }: { step: SaidOfTrip['step']; stop: number | null; at: string },
) {
  db.run(sql`
    INSERT INTO trip_step (trip_id, stop, step, at, entered_at, by_user_id)
    VALUES (${tripId}, ${stop}, ${step}, ${at}, ${now.toISOString()}, ${actor.id})`);
}

/** What was said of a lorry, in the order in which it was said. */
export function readTripSteps(db: ReadableDb, tripId: number): SaidOfTrip[] {
  const rows = db.all<Omit<SaidOfTrip, 'by'> & { byUid: string | null; byName: string | null }>(sql`
    SELECT step, stop, at, user.uid AS byUid, user.name AS byName
    FROM trip_step LEFT JOIN user ON user.id = by_user_id
    WHERE trip_id = ${tripId} ORDER BY trip_step.id`);
  return rows.map(({ byUid, byName, ...row }) => ({
    ...row,
    by: byUid === null || byName === null ? null : { uid: byUid, name: byName },
  }));
}
