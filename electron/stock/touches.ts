import type { Condition } from '../../shared/fields';
import type { PlaceKind } from '../../shared/stock/places';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { partyThen, thingThen, userThen } from '../documents/namedThen';

/** A movement of a lot with all that its story says of it. */
export interface Touch extends Moved {
  from: TouchedPlace;
  to: TouchedPlace;
}

interface Moved {
  lot: string;
  businessDate: string;
  postedAt: string;
  sequence: number;
  line: number;
  document: string;
  number: string;
  kind: string;
  /** The paper whose posting this one takes back. */
  reversed: string | null;
  reversedNumber: string | null;
  reversedKind: string | null;
  /** Whether the paper that moved it, or that is taken back, is the one that brought the lot. */
  own: 0 | 1;
  quantity: number;
  /** Through a conversion: the one lot that it became or came from; null where they are many. */
  other: string | null;
  by: string;
}

/** A place as the paper that touched it calls it. */
export interface TouchedPlace {
  id: number;
  kind: PlaceKind;
  /** The bin, the team, the number of the transfer, or the party; else empty. */
  name: string;
  /** How it is called today: by this it is the same place on every paper. */
  nameNow: string;
  condition: Condition | null;
  warehouse: string | null;
  warehouseName: string | null;
}

/** Every movement of these lots, in the order of business dates, with the names of each paper's day. */
export function readTouches(db: ReadableDb, lots: readonly string[]): Touch[] {
  const moved = db.all<Moved & { posting: number; fromId: number; toId: number }>(sql`
    SELECT lot.uid AS lot, posting.business_date AS businessDate, posting.posted_at AS postedAt,
      posting.id AS posting, posting.sequence, movement.line, document.uid AS document,
      document.number, document.kind,
      reversed.uid AS reversed, reversed.number AS reversedNumber, reversed.kind AS reversedKind,
      coalesce(reversed.id, document.id) = lot.document_id AS own,
      movement.from_place_id AS fromId, movement.to_place_id AS toId, movement.quantity,
      ${otherLot} AS other, ${userThen(sql`posting`, sql`poster`)} AS by
    FROM lot
    JOIN movement ON movement.lot_id = lot.id
    JOIN posting ON posting.id = movement.posting_id
    JOIN document ON document.id = posting.document_id
    JOIN user AS poster ON poster.id = posting.posted_by
    JOIN place AS source ON source.id = movement.from_place_id
    JOIN place AS target ON target.id = movement.to_place_id
    LEFT JOIN posting AS original ON original.id = posting.reverses_posting_id
    LEFT JOIN document AS reversed ON reversed.id = original.document_id
    WHERE lot.uid IN (${list([...new Set(lots)])})
    ORDER BY posting.business_date, posting.sequence, movement.line`);
  const placeAt = placesThen(db, moved);
  return moved.flatMap(({ posting, fromId, toId, ...rest }) => {
    const from = placeAt(posting, fromId);
    const to = placeAt(posting, toId);
    return from && to ? [{ ...rest, from, to }] : [];
  });
}

/**
 * Through a conversion goods become others. What the same posting moved at the other side of it is
 * what they became or came from, if it is one lot: the kit, or the lot put right on the same line.
 */
const otherLot = sql`
  CASE WHEN 'conversion' IN (source.kind, target.kind) THEN (
    SELECT CASE WHEN count(DISTINCT twin.lot_id) = 1 THEN min(twin_lot.uid) END
    FROM movement AS twin JOIN lot AS twin_lot ON twin_lot.id = twin.lot_id
    WHERE twin.posting_id = movement.posting_id AND twin.lot_id <> lot.id
      AND (coalesce(reversed.kind, document.kind) <> 'lotCorrection'
        OR twin.document_line = movement.document_line)
      AND CASE target.kind WHEN 'conversion' THEN twin.from_place_id = target.id
        ELSE twin.to_place_id = source.id END)
  END`;

/** The places that movements join, each as the movement's own posting calls it. */
export function placesThen(
  db: ReadableDb,
  moved: readonly { posting: number; fromId: number; toId: number }[],
): (posting: number, place: number) => TouchedPlace | undefined {
  const ends = moved.flatMap(({ posting, fromId, toId }) => [
    `[${posting},${fromId}]`,
    `[${posting},${toId}]`,
  ]);
  const [posting, team, party] = [sql`posting`, sql`team`, sql`party`];
  const places = db.all<TouchedPlace & { posting: number }>(sql`
    SELECT posting.id AS posting, place.id, place.kind, place.condition,
      warehouse.code AS warehouse, warehouse.name AS warehouseName,
      coalesce(bin.code, ${thingThen(posting, team)}, document.number,
        ${partyThen(posting, party)}, '') AS name,
      coalesce(bin.code, team.name, document.number, party.name, '') AS nameNow
    FROM json_each(${`[${[...new Set(ends)].join()}]`}) AS end
    JOIN posting ON posting.id = json_extract(end.value, '$[0]')
    JOIN place ON place.id = json_extract(end.value, '$[1]')
    LEFT JOIN bin ON bin.id = place.bin_id
    LEFT JOIN team ON team.id = place.team_id
    LEFT JOIN document ON document.id = place.document_id
    LEFT JOIN party ON party.id = place.party_id
    LEFT JOIN warehouse ON warehouse.id = place.warehouse_id`);
  const byEnd = new Map(
    places.map(({ posting: of, ...place }) => [`${of} ${place.id}`, place] as const),
  );
  return (of, place) => byEnd.get(`${of} ${place}`);
}
