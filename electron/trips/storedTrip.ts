import { z } from 'zod';
import { plainInstant } from '../../shared/day';
import { refuse } from '../../shared/refusals';
import { mayStep, type StopState, type TripState, type TripStep } from '../../shared/trips/states';
import { earliestFor, saidFault } from '../../shared/trips/times';
import { type CommandContext, type Warehouse, writingAt } from '../context';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { stopStates, tripStates } from './tripStates';

export interface StoredTrip {
  id: number;
  uid: string;
  warehouse: string;
  plate: string;
  revision: number;
  state: TripState;
  loadedAt: string | null;
  leftAt: string | null;
  /** Whether somebody said that it left, or came to a stop. */
  isSaid: boolean;
}

export interface StoredStop {
  stop: number;
  state: StopState;
  arrivedAt: string | null;
}

/** A lorry by its uid, as it stands. */
export function findTrip(db: ReadableDb, uid: string): StoredTrip | undefined {
  const row = db.find<Omit<StoredTrip, 'isSaid'> & { isSaid: 0 | 1 }>(sql`
    SELECT trip.id, trip.uid, warehouse.code AS warehouse, plate, revision, state,
      loaded_at AS loadedAt, left_at AS leftAt, left_at IS NOT NULL OR EXISTS (
        SELECT 1 FROM trip_stop WHERE trip_id = trip.id AND arrived_at IS NOT NULL) AS isSaid
    FROM trip
    JOIN warehouse ON warehouse.id = trip.warehouse_id
    JOIN (${tripStates(sql`trip_id = (SELECT id FROM trip WHERE uid = ${uid})`)}) AS stands
      ON stands.tripId = trip.id
    WHERE trip.uid = ${uid}`);
  return row && { ...row, isSaid: row.isSaid === 1 };
}

/** A lorry of which somebody says something, and the warehouse at which he may. */
export function changingTrip(
  context: CommandContext,
  step: TripStep,
  input: { trip: string; revision: number; stop?: number },
): { trip: StoredTrip; warehouse: Warehouse; stop: StoredStop | null } {
  const { db } = context;
  const trip = findTrip(db, input.trip) ?? refuse('notFound', { what: 'trip', uid: input.trip });
  const warehouse = writingAt(context, trip.warehouse);
  if (trip.revision !== input.revision) refuse('trip.stale', { plate: trip.plate });
  const stop = input.stop === undefined ? null : readStop(db, trip, input.stop);
  if (!mayStep(step, trip, stop?.state)) {
    refuse('trip.step', { plate: trip.plate, step, state: trip.state, stop: stop?.state ?? null });
  }
  const { revision, state } = trip;
  context.was({ revision, state });
  return { trip, warehouse, stop };
}

function readStop(db: ReadableDb, { id, uid }: StoredTrip, stop: number): StoredStop {
  const row = db.find<StoredStop>(sql`
    SELECT trip_stop.stop, state, arrived_at AS arrivedAt
    FROM trip_stop JOIN (${stopStates(sql`trip_id = ${id}`)}) AS stands
      ON stands.tripId = trip_stop.trip_id AND stands.stop = trip_stop.stop
    WHERE trip_stop.trip_id = ${id} AND trip_stop.stop = ${stop}`);
  return row ?? refuse('notFound', { what: 'trip', uid: `${uid} ${stop}` });
}

/** What a call answers once it has changed a lorry. */
export function changedTrip(db: WritableDb, { id, uid }: Pick<StoredTrip, 'id' | 'uid'>) {
  db.run(sql`UPDATE trip SET revision = revision + 1 WHERE id = ${id}`);
  const { revision, state } = findTrip(db, uid) ?? refuse('notFound', { what: 'trip', uid });
  return { trip: uid, revision, state };
}

/**
 * When something was: now unless said. Refuses what is to come, what is before the step that it comes
 * after, and what is long before the papers were written.
 */
export function saidInstant(
  { db, now }: CommandContext,
  at: string | null,
  { trip, before }: { trip: StoredTrip; before: string | null },
): string {
  const said = at === null ? now.toISOString() : plainInstant(at);
  const earliest = earliestOfTrip(db, trip.id);
  const because = saidFault(said, { now: now.toISOString(), before, earliest });
  if (because !== null) refuse('trip.time', { because, at: said, notBefore: before ?? earliest });
  return said;
}

/** The instant before which nothing can have happened to a lorry, by its papers. */
export function earliestOfTrip(db: ReadableDb, tripId: number): string | null {
  const papers = db.all<{ day: string }>(sql`
    SELECT business_date AS day FROM trip_paper JOIN document ON document.id = document_id
    WHERE trip_id = ${tripId}`);
  return earliestFor(papers.map(({ day }) => day));
}

const peopleSchema = z.array(z.strictObject({ name: z.string(), telephone: z.string() }));
export function parsePeople(text: string): z.infer<typeof peopleSchema> {
  return peopleSchema.parse(JSON.parse(text));
}
