import type { KindName } from '../../shared/documents/kind';
import { maskTelephone, maskTelephonesIn } from '../../shared/people/mask';
import { seesTelephones } from '../../shared/people/seesTelephones';
import { isAwaited } from '../../shared/transfers/acts';
import type { PaperOnTrip, TripRow, TripStop } from '../../shared/trips/api';
import type { StopState, TripPaperState, TripState } from '../../shared/trips/states';
import { type QueryContext, rolesAt } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { readRoad } from '../transfers/readRoad';
import { parsePeople } from './storedTrip';
import { paperStates, stopStates, tripStates } from './tripStates';

/** Whom a paper goes to: the team, the recipient, or the warehouse of a transfer. */
export const goesTo = sql`coalesce(
  (SELECT name FROM warehouse AS counter WHERE counter.id = document.counter_warehouse_id),
  (SELECT name FROM team WHERE team.id = document.team_id),
  (SELECT name FROM party WHERE party.id = document.party_id), '')`;

/** The lorries that are the rows of a query of their ids, in its order, whole. */
export function readTrips(context: QueryContext, ids: readonly number[]): TripRow[] {
  const { db, now } = context;
  const which = sql`trip_id IN (${list(ids)})`;
  const stops = stopsOf(context, which);
  const rows = db.all<Row>(sql`
    SELECT trip.id, trip.uid, trip.revision, warehouse.code, warehouse.name,
      operation.uid AS operation, operation.name AS operationName, plate, people, note,
      seal_number AS sealNumber, waybill_number AS waybillNumber, leaves_at AS leavesAt,
      loaded_at AS loadedAt, left_at AS leftAt, cancelled_at AS cancelledAt,
      cancelled_reason AS cancelledReason, state,
      coalesce(lateFrom < ${now.toISOString()}, 0) AS isLate,
      (SELECT json_group_array(goal.code) FROM trip_paper
        JOIN document ON document.id = document_id
        JOIN warehouse AS goal ON goal.id = counter_warehouse_id
        WHERE trip_id = trip.id) AS goals
    FROM trip
    JOIN (${tripStates(which)}) AS stands ON stands.tripId = trip.id
    JOIN warehouse ON warehouse.id = trip.warehouse_id
    LEFT JOIN operation ON operation.id = trip.operation_id
    WHERE trip.id IN (${list(ids)})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [viewTrip(context, row, stops.get(id) ?? [])];
  });
}

interface Row {
  id: number;
  uid: string;
  revision: number;
  code: string;
  name: string;
  operation: string | null;
  operationName: string | null;
  plate: string;
  people: string;
  note: string;
  sealNumber: string;
  waybillNumber: string;
  leavesAt: string | null;
  loadedAt: string | null;
  leftAt: string | null;
  cancelledAt: string | null;
  cancelledReason: string | null;
  state: TripState;
  isLate: 0 | 1;
  /** The codes of the warehouses to which it brings transfers. */
  goals: string;
}

function viewTrip(context: QueryContext, row: Row, stops: readonly StopRow[]): TripRow {
  const { uid, revision, code, name, plate, state, cancelledAt } = row;
  const goals: string[] = JSON.parse(row.goals);
  const warehouses = [code, ...goals];
  const note = shownWords(context, warehouses, row.note);
  const { sealNumber, waybillNumber, leavesAt, loadedAt, leftAt } = row;
  const shown = (text: string) => shownPeople(context, warehouses, text);
  return {
    trip: uid,
    revision,
    warehouse: { code, name },
    operation:
      row.operation === null ? null : { uid: row.operation, name: row.operationName ?? '' },
    ...{ plate, sealNumber, waybillNumber, note, leavesAt, loadedAt, leftAt, state },
    people: shown(row.people),
    cancelled:
      cancelledAt === null
        ? null
        : { at: cancelledAt, reason: shownWords(context, warehouses, row.cancelledReason ?? '') },
    isLate: row.isLate === 1,
    stops: stops.map(({ tripId: _, people, isLate, ...stop }) => ({
      ...stop,
      people: shown(people),
      note: shownWords(context, warehouses, stop.note),
      // Of a lorry that brings nothing, nothing is late.
      isLate: isLate === 1 && state !== 'cancelled',
    })),
  };
}

/**
 * Telephones are masked for who works at none of the warehouses (`seesTelephones`): where a lorry leaves from,
 * and where it brings transfers to, whose keepers ask the driver where he is.
 */
function shownPeople(context: QueryContext, warehouses: readonly string[], text: string) {
  return parsePeople(text).map(({ name, telephone }) => ({
    name: shownWords(context, warehouses, name),
    telephone: works(context, warehouses) ? telephone : maskTelephone(telephone),
  }));
}

/** Free words, in which people write telephones too: masked as those of a lorry's people. */
export function shownWords(
  context: QueryContext,
  warehouses: readonly string[],
  words: string,
): string {
  return works(context, warehouses) ? words : maskTelephonesIn(words);
}

function works({ actor }: QueryContext, warehouses: readonly string[]): boolean {
  return seesTelephones(warehouses.flatMap((code) => rolesAt(actor, code)));
}

type StopRow = Omit<TripStop, 'people' | 'isLate'> & {
  tripId: number;
  people: string;
  isLate: 0 | 1;
  state: StopState;
};

function stopsOf({ db, now }: QueryContext, which: Sql): Map<number, StopRow[]> {
  const rows = db.all<Omit<StopRow, 'papers'>>(sql`
    SELECT trip_stop.trip_id AS tripId, trip_stop.stop, place, due_at AS dueAt,
      arrived_at AS arrivedAt, signed_at AS signedAt, people, note, state,
      coalesce(state = 'waiting' AND due_at < ${now.toISOString()}, 0) AS isLate
    FROM trip_stop JOIN (${stopStates(which)}) AS stands
      ON stands.tripId = trip_stop.trip_id AND stands.stop = trip_stop.stop
    ORDER BY trip_stop.trip_id, trip_stop.stop`);
  const papers = db.all<PaperRow>(sql`
    SELECT stands.tripId, stands.stop, document.id, document.uid AS document, document.kind, document.number,
      ${goesTo} AS "to", approval, posting, delivery, cancelled, stands.state,
      (SELECT json_group_array(trip.plate) FROM trip_paper AS other
        JOIN trip ON trip.id = other.trip_id
        WHERE other.document_id = document.id AND other.trip_id <> stands.tripId
          AND trip.cancelled_at IS NULL) AS alsoOn
    FROM (${paperStates(which)}) AS stands
    JOIN document ON document.id = stands.documentId
    ORDER BY stands.tripId, stands.stop, document.number`);
  const stops = new Map<number, StopRow[]>();
  for (const row of rows) {
    const mine = papers.filter(({ tripId, stop }) => tripId === row.tripId && stop === row.stop);
    const whole = { ...row, papers: mine.map((paper) => viewPaper(db, paper)) };
    stops.set(row.tripId, [...(stops.get(row.tripId) ?? []), whole]);
  }
  return stops;
}

interface PaperRow {
  id: number;
  tripId: number;
  stop: number;
  document: string;
  kind: KindName;
  number: string;
  to: string;
  approval: PaperOnTrip['axes']['approval'];
  posting: PaperOnTrip['axes']['posting'];
  delivery: PaperOnTrip['axes']['delivery'];
  cancelled: 0 | 1;
  state: TripPaperState;
  alsoOn: string;
}

function viewPaper(db: ReadableDb, row: PaperRow): PaperOnTrip {
  const { id, document, kind, number, to, approval, posting, delivery, cancelled, state } = row;
  const axes = { approval, posting, delivery, cancelled: cancelled === 1 };
  // The axis `part` stays until the sender has settled what was stated short.
  const toReceive =
    kind === 'transfer' && posting === 'part' && readRoad(db, { id }).some(isAwaited);
  return { document, kind, number, to, axes, state, alsoOn: JSON.parse(row.alsoOn), toReceive };
}
