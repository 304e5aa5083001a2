import type { Place } from '../../shared/stock/places';
import type { ReadableDb, WritableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/** The key of a place that goods have touched; null before. */
export function findPlace(db: ReadableDb, place: Place): number | null {
  const columns = columnsOf(place);
  const found = db.find<{ id: number }>(sql`
    SELECT id FROM place WHERE kind = ${place.kind}
      AND warehouse_id IS (${columns.warehouse}) AND bin_id IS (${columns.bin})
      AND condition IS ${columns.condition} AND document_id IS (${columns.document})
      AND team_id IS (${columns.team}) AND party_id IS (${columns.party})`);
  return found?.id ?? null;
}

/** The key of a place, which is made when goods first touch it. */
export function ensurePlace(db: WritableDb, place: Place): number {
  const columns = columnsOf(place);
  return (
    findPlace(db, place) ??
    db.insert(sql`
      INSERT INTO place (kind, warehouse_id, bin_id, condition, document_id, team_id, party_id)
      VALUES (${place.kind}, (${columns.warehouse}), (${columns.bin}), ${columns.condition},
        (${columns.document}), (${columns.team}), (${columns.party}))`)
  );
}

/** As {@link ensurePlace} for the many movements of one posting: asks the store once for each. */
export function placeKeys(db: WritableDb): (place: Place) => number {
  const known = new Map<string, number>();
  return (place) => {
    const name = JSON.stringify(place);
    const key = known.get(name) ?? ensurePlace(db, place);
    known.set(name, key);
    return key;
  };
}

interface PlaceColumns {
  warehouse: Sql;
  bin: Sql;
  condition: string | null;
  document: Sql;
  team: Sql;
  party: Sql;
}

function columnsOf(place: Place): PlaceColumns {
  const none = sql`NULL`;
  const columns: PlaceColumns = {
    warehouse: none,
    bin: none,
    condition: null,
    document: none,
    team: none,
    party: none,
  };
  switch (place.kind) {
    case 'bin':
      return {
        ...columns,
        warehouse: sql`SELECT warehouse_id FROM bin WHERE uid = ${place.bin}`,
        bin: sql`SELECT id FROM bin WHERE uid = ${place.bin}`,
        condition: place.condition,
      };
    case 'transit':
      return { ...columns, document: sql`SELECT id FROM document WHERE uid = ${place.document}` };
    case 'custody':
      return {
        ...columns,
        warehouse: sql`SELECT id FROM warehouse WHERE code = ${place.warehouse}`,
        team: sql`SELECT id FROM team WHERE uid = ${place.team}`,
      };
    case 'source':
    case 'recipient':
      return { ...columns, party: sql`SELECT id FROM party WHERE uid = ${place.party}` };
    default:
      return {
        ...columns,
        warehouse: sql`SELECT id FROM warehouse WHERE code = ${place.warehouse}`,
      };
  }
}

/** Places by key, in the form that leaves the store. */
export function readPlaces(db: ReadableDb, condition: Sql): Map<number, Place> {
  const rows = db.all<PlaceRow>(sql`
    SELECT place.id, place.kind, place.condition, bin.uid AS bin, document.uid AS document,
      team.uid AS team, party.uid AS party, warehouse.code AS warehouse
    FROM place
    LEFT JOIN bin ON bin.id = place.bin_id
    LEFT JOIN document ON document.id = place.document_id
    LEFT JOIN team ON team.id = place.team_id
    LEFT JOIN party ON party.id = place.party_id
    LEFT JOIN warehouse ON warehouse.id = place.warehouse_id
    WHERE ${condition}`);
  return new Map(rows.map((row) => [row.id, placeOf(row)]));
}

interface PlaceRow {
  id: number;
  kind: Place['kind'];
  condition: 'good' | 'pending' | 'held' | 'damaged';
  bin: string;
  document: string;
  team: string;
  party: string;
  warehouse: string;
}

function placeOf({ kind, condition, bin, document, team, party, warehouse }: PlaceRow): Place {
  switch (kind) {
    case 'bin':
      return { kind, bin, condition };
    case 'transit':
      return { kind, document };
    case 'custody':
      return { kind, team, warehouse };
    case 'source':
    case 'recipient':
      return { kind, party };
    default:
      return { kind, warehouse };
  }
}
