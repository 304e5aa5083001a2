import type { Output, Parsed } from '../../shared/api';
import { plainInstant } from '../../shared/day';
import { plain, plateTyped } from '../../shared/format/typed';
import { refuse } from '../../shared/refusals';
import { earliestFor, plannedFault, type TimeFault } from '../../shared/trips/times';
import { type CommandContext, type Warehouse, writingAt } from '../context';
import { list, sql } from '../database/sql';
import { findStoredDocument, type StoredDocument } from '../documents/documentRow';
import { refusePersons } from '../people/refusePersons';
import { followLorries, papersOf } from './movePapers';
import { mayGo } from './papersForTrips';
import { changedTrip, changingTrip, findTrip } from './storedTrip';
import { keepTripStep } from './tripSteps';

/** Makes a lorry out of papers of a warehouse, or changes one that has not left. */
export function saveTrip(
  context: CommandContext,
  input: Parsed<'trips.save'>,
): Output<'trips.save'> {
  const { db, actor, now } = context;
  const warehouse = writingAt(context, input.warehouse);
  refusePersons(input.persons);
  const papers = input.stops.flatMap((stop) => stop.papers);
  const ids = idsOf(context, warehouse, papers);
  refuseTimes(context, input, [...ids.values()]);
  if (input.revision === 0) {
    if (findTrip(db, input.trip)) refuse('trip.stale', { plate: input.plate });
    db.run(sql`
      INSERT INTO trip (uid, warehouse_id, plate, seal_number, waybill_number, people, note,
        revision, made_by, made_at)
      VALUES (${input.trip}, ${warehouse.id}, '', '', '', '[]', '', 1, ${actor.id},
        ${now.toISOString()})`);
  } else {
    const { trip } = changingTrip(context, 'save', input);
    if (trip.warehouse !== input.warehouse) {
      refuse('notFound', { what: 'trip', uid: input.trip });
    }
  }
  const { id } = db.read<{ id: number }>(sql`SELECT id FROM trip WHERE uid = ${input.trip}`);
  db.run(sql`
    UPDATE trip SET plate = ${plateTyped(input.plate)}, seal_number = ${plain(input.sealNumber)},
      waybill_number = ${plain(input.waybillNumber)}, people = ${JSON.stringify(input.persons)},
      note = ${input.note}, leaves_at = ${input.leavesAt && plainInstant(input.leavesAt)},
      operation_id = (
        SELECT CASE WHEN count(DISTINCT coalesce(operation_id, 0)) = 1 THEN max(operation_id) END
        FROM document WHERE id IN (${list([...ids.values()])}))
    WHERE id = ${id}`);
  const before = papersOf(context, { id });
  db.run(sql`DELETE FROM trip_paper WHERE trip_id = ${id}`);
  db.run(sql`DELETE FROM trip_stop WHERE trip_id = ${id}`);
  input.stops.forEach(({ place, dueAt, papers: brought }, index) => {
    db.run(sql`
      INSERT INTO trip_stop (trip_id, stop, place, due_at, people, note)
      VALUES (${id}, ${index + 1}, ${place.trim()}, ${dueAt && plainInstant(dueAt)}, '[]', '')`);
    for (const paper of brought) {
      db.run(sql`
        INSERT INTO trip_paper (trip_id, stop, document_id)
        VALUES (${id}, ${index + 1}, ${ids.get(paper) ?? 0})`);
    }
  });
  followLorries(context, before, input);
  if (input.revision > 0) return changedTrip(db, { id, uid: input.trip });
  const { state } = findTrip(db, input.trip) ?? refuse('notFound', { what: 'trip', uid: '' });
  return { trip: input.trip, revision: 1, state };
}

/** 取消: it stays to be seen and brings nothing. */
export function cancelTrip(
  context: CommandContext,
  input: Parsed<'trips.cancel'>,
): Output<'trips.cancel'> {
  const { db, now } = context;
  const { trip } = changingTrip(context, 'cancel', input);
  db.run(sql`
    UPDATE trip SET cancelled_at = ${now.toISOString()}, cancelled_reason = ${input.reason}
    WHERE id = ${trip.id}`);
  keepTripStep(context, trip.id, { step: 'cancelled', stop: null, at: now.toISOString() });
  followLorries(context, papersOf(context, trip), trip);
  return changedTrip(db, trip);
}

/** Refuses a planned time that a slip of the hand has put years off, or a stop before the leaving. */
function refuseTimes(
  { db, today }: CommandContext,
  { leavesAt: typed, stops }: Parsed<'trips.save'>,
  papers: readonly number[],
) {
  const days = db.all<{ day: string }>(
    sql`SELECT business_date AS day FROM document WHERE id IN (${list(papers)})`,
  );
  const earliest = earliestFor(days.map(({ day }) => day));
  const leavesAt = typed && plainInstant(typed);
  const refuseTime = (at: string | null, because: TimeFault | null) => {
    const notBefore = because === 'beforeLeaving' ? leavesAt : earliest;
    if (at !== null && because !== null) refuse('trip.time', { because, at, notBefore });
  };
  refuseTime(leavesAt, plannedFault(leavesAt, { today, earliest }));
  for (const { dueAt } of stops) {
    const at = dueAt && plainInstant(dueAt);
    refuseTime(at, plannedFault(at, { today, earliest, leavesAt }));
  }
}

/** The rows of the papers. Refuses one twice, of another warehouse, or that may not go. */
function idsOf(
  { db }: CommandContext,
  { id: warehouseId, code }: Warehouse,
  papers: readonly string[],
): Map<string, number> {
  const known = db.all<{ id: number; uid: string }>(sql`
    SELECT id, uid FROM document
    WHERE uid IN (${list(papers)}) AND warehouse_id = ${warehouseId} AND ${mayGo}`);
  const ids = new Map(known.map(({ id, uid }) => [uid, id]));
  const seen = new Set<string>();
  for (const uid of papers) {
    const document = findStoredDocument(db, uid) ?? refuse('notFound', { what: 'document', uid });
    const number = document.number ?? '';
    if (seen.has(uid)) refuse('trip.paper', { number, because: 'twice' });
    seen.add(uid);
    if (!ids.has(uid)) {
      const because = standsAgainst(document, code) ?? 'notSubmitted';
      refuse('trip.paper', { number, because });
    }
  }
  return ids;
}

/** What a paper is that keeps it off a lorry of the warehouse for good. */
export function standsAgainst({ kind, warehouse, axes }: StoredDocument, at: string) {
  if (warehouse !== at) return 'elsewhere';
  if (kind !== 'dispatch' && kind !== 'transfer') return 'kind';
  if (axes.cancelled) return 'cancelled';
  if (axes.posting === 'reversed') return 'reversed';
  const hasCome =
    axes.delivery === 'signed' || (axes.delivery === 'arrived' && kind === 'dispatch');
  return hasCome ? 'delivered' : null;
}
