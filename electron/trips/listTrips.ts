import type { Output, Parsed } from '../../shared/api';
import type { TripFilter, TripShow } from '../../shared/trips/api';
import type { QueryContext } from '../context';
import { anyContains, type Sql, sql, whereAll } from '../database/sql';
import { offsetOf, pageOf } from '../stock/stockRows';
import { servesOperation } from './servesOperation';
import { readTrips } from './tripRows';
import { tripStates } from './tripStates';

/**
 * Lorries: the late ones on top, then those on the road, those to leave, and those that are done with
 * the latest first.
 */
export function listTrips(
  context: QueryContext,
  { filter, cursor, limit }: Parsed<'trips.list'>,
): Output<'trips.list'> {
  const { db } = context;
  const now = context.now.toISOString();
  const narrowed = conditionsOf(filter);
  const offset = offsetOf(cursor);
  const shown = filter.show ? [...narrowed, shows(now)[filter.show]] : narrowed;
  const found = db.all<{ id: number }>(sql`
    SELECT trip.id ${from} ${whereAll(shown)}
    ORDER BY ${isLate(now)} DESC, ${rank}, CASE WHEN ${rank} < 3 THEN nextDue IS NULL END,
      CASE WHEN ${rank} < 3 THEN nextDue END, coalesce(left_at, made_at) DESC, trip.id DESC
    LIMIT ${limit + 1} OFFSET ${offset}`);
  const page = pageOf(found, offset, limit);
  const totals = db.read<Output<'trips.list'>['totals']>(sql`
    SELECT count(*) AS trips, coalesce(sum(${isLate(now)}), 0) AS late,
      coalesce(sum(state = 'onRoad'), 0) AS onRoad,
      coalesce(sum(state IN ('planned', 'loaded')), 0) AS toLeave
    ${from} ${whereAll(narrowed)}`);
  return {
    rows: readTrips(
      context,
      page.rows.map(({ id }) => id),
    ),
    totals,
    cursor: page.cursor,
  };
}

const from = sql`
  FROM trip
  JOIN (${tripStates()}) AS stands ON stands.tripId = trip.id
  JOIN warehouse ON warehouse.id = trip.warehouse_id`;

const isLate = (now: string) => sql`coalesce(lateFrom < ${now}, 0)`;

const rank = sql`CASE state WHEN 'onRoad' THEN 0 WHEN 'loaded' THEN 1 WHEN 'planned' THEN 2
  WHEN 'done' THEN 3 ELSE 4 END`;

const shows = (now: string): Readonly<Record<TripShow, Sql>> => ({
  overdue: isLate(now),
  onRoad: sql`state = 'onRoad'`,
  toLeave: sql`state IN ('planned', 'loaded')`,
  done: sql`state = 'done'`,
  calledOff: sql`state = 'cancelled'`,
});

function conditionsOf({ warehouse, operation, search }: TripFilter): Sql[] {
  const words = search?.trim() ?? '';
  return [
    ...(warehouse ? [sql`warehouse.code = ${warehouse}`] : []),
    ...(operation
      ? [servesOperation(sql`(SELECT id FROM operation WHERE uid = ${operation})`)]
      : []),
    ...(words === '' ? [] : [findsTrip(words)]),
  ];
}

/** By its plate, waybill or seal, a place it goes to, or the number of a paper: never by its people. */
export function findsTrip(words: string): Sql {
  return sql`(${anyContains([sql`plate`, sql`waybill_number`, sql`seal_number`], words)}
    OR trip.id IN (
      SELECT trip_id FROM trip_stop WHERE ${anyContains([sql`place`], words)}
      UNION SELECT trip_id FROM trip_paper JOIN document ON document.id = document_id
        WHERE ${anyContains([sql`document.number`], words)}))`;
}
