import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { findsTrip } from '../trips/listTrips';
import { tripStates } from '../trips/tripStates';
import { type Found, mostHits, squeezed } from './found';

type TripHit = Extract<Hit, { kind: 'trip' }>;

/** Lorries by plate, waybill, seal, place or paper, the latest first. */
export function searchTrips(db: ReadableDb, words: string): Found<TripHit>[] {
  const typed = squeezed(words);
  return readHits(db, findsTrip(words)).map((hit) => ({
    hit,
    rank: [hit.name, hit.waybillNumber].some((each) => squeezed(each) === typed) ? 0 : 3,
    isIt: false,
  }));
}

/** The lorry of a code on its sheet. */
export function tripByUid(
  db: ReadableDb,
  uid: string,
  printed: TripHit['printed'],
): Found<TripHit>[] {
  return readHits(db, sql`trip.uid = ${uid}`).map((hit) => ({
    hit: { ...hit, ...(printed ? { printed } : {}) },
    rank: 0,
    isIt: true,
  }));
}

function readHits(db: ReadableDb, where: Sql): TripHit[] {
  const rows = db.all<
    Omit<TripHit, 'kind' | 'warehouse'> & { code: string; warehouse: string }
  >(sql`
    SELECT trip.uid, plate AS name, waybill_number AS waybillNumber, warehouse.code,
      warehouse.name AS warehouse, state
    FROM trip
    JOIN (${tripStates()}) AS stands ON stands.tripId = trip.id
    JOIN warehouse ON warehouse.id = trip.warehouse_id
    WHERE ${where} ORDER BY trip.id DESC LIMIT ${mostHits}`);
  return rows.map(({ code, warehouse: name, ...row }) => ({
    kind: 'trip',
    ...row,
    warehouse: { code, name },
  }));
}
