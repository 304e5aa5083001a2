import type {
  BillFacts,
  CountedLine,
  CountFacts,
  HereFacts,
  ItemFacts,
  LotFacts,
  Reference,
} from '../../shared/documents/kind';
import type { Expiry } from '../../shared/fields';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { expiryOf } from './candidates';
import { byType } from './references';

/** What the rules of `shared/documents` are handed: read once, so that the rules stay pure. */

export function hereFacts({ code, societyUid }: Warehouse): HereFacts {
  return { warehouse: code, society: societyUid };
}

/** The items that a body names. */
export function itemFacts(
  db: ReadableDb,
  references: readonly Reference[],
): Map<string, ItemFacts> {
  const uids = byType(references).get('item') ?? [];
  const rows = db.all<ItemRow>(sql`
    SELECT uid, serialised, expires, unit, picks_last AS picksLast, reference_price AS referencePrice, (
      SELECT json_group_array(json_object('unit', unit, 'factor', factor))
      FROM item_pack WHERE item_id = item.id) AS packs
    FROM item WHERE uid IN (${list(uids)})`);
  return new Map(
    rows.map(({ uid, serialised, expires, unit, picksLast, referencePrice, packs }) => [
      uid,
      {
        uid,
        unit,
        serialised: serialised === 1,
        expires: expires === 1,
        picksLast: picksLast === 1,
        referencePrice,
        packs: JSON.parse(packs),
      },
    ]),
  );
}

interface ItemRow {
  uid: string;
  serialised: 0 | 1;
  expires: 0 | 1;
  unit: string;
  picksLast: 0 | 1;
  referencePrice: number | null;
  packs: string;
}

export function lotFacts(db: ReadableDb, uids: readonly string[]): Map<string, LotFacts> {
  const rows = db.all<LotRow>(sql`
    SELECT lot.uid, item.uid AS item, matched.uid AS matched, batch_number AS batchNumber,
      production_date AS productionDate, expiry_kind AS expiryKind, expiry_date AS expiryDate,
      owner.uid AS owner, earmark.uid AS earmark, serial_number AS serialNumber,
      unit_price AS unitPrice, received_on AS receivedOn,
      (SELECT json_group_array(DISTINCT giver.uid)
        FROM movement
        JOIN place ON place.id = movement.from_place_id AND place.kind = 'source'
        JOIN party AS giver ON giver.id = place.party_id
        WHERE movement.lot_id IN (
          WITH RECURSIVE line (id, corrects) AS (
            SELECT lot.id, lot.corrects_lot_id
            UNION ALL
            SELECT wrong.id, wrong.corrects_lot_id
            FROM line JOIN lot AS wrong ON wrong.id = line.corrects)
          SELECT id FROM line)) AS sources
    FROM lot
    JOIN item ON item.id = lot.item_id
    LEFT JOIN item AS matched ON matched.id = item.matched_item_id
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    WHERE lot.uid IN (${list([...new Set(uids)])})`);
  return new Map(
    rows.map(({ expiryKind, expiryDate, sources, ...row }) => [
      row.uid,
      { ...row, expiry: expiryOf(expiryKind, expiryDate), sources: JSON.parse(sources) },
    ]),
  );
}

type LotRow = Omit<LotFacts, 'expiry' | 'sources'> & {
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  sources: string;
};

/** The bills of materials that a body names, and every version of those of its items. */
export function billFacts(
  db: ReadableDb,
  references: readonly Reference[],
): Map<string, BillFacts> {
  const named = byType(references);
  const [uids, items] = [named.get('bill') ?? [], named.get('item') ?? []];
  const rows = db.all<{ uid: string; kit: string; item: string; quantity: number }>(sql`
    SELECT bill.uid, kit.uid AS kit, part.uid AS item, bill_line.quantity
    FROM bill
    JOIN item AS kit ON kit.id = bill.item_id
    JOIN bill_line ON bill_line.bill_id = bill.id
    JOIN item AS part ON part.id = bill_line.item_id
    WHERE bill.uid IN (${list(uids)}) OR kit.uid IN (${list(items)})
    ORDER BY bill.id, bill_line.line`);
  const bills = new Map<string, { item: string; lines: { item: string; quantity: number }[] }>();
  for (const { uid, kit, item, quantity } of rows) {
    const bill = bills.get(uid) ?? { item: kit, lines: [] };
    bill.lines.push({ item, quantity });
    bills.set(uid, bill);
  }
  return bills;
}

/**
 * What the book said of counted lines at the moment of their count, what has moved since, and
 * whether something was posted since with a business date before the count's, or was taken back.
 */
export function countFacts(db: ReadableDb, lines: readonly CountedLine[]): CountFacts[] {
  if (lines.length === 0) return [];
  return db
    .all<Counted>(sql`
      WITH asked AS MATERIALIZED (
        SELECT value ->> 'line' AS line, value ->> 'sequence' AS stamp, value ->> 'on' AS day, lot.id AS lotId,
          place.id AS placeId
        FROM json_each(${JSON.stringify(lines)}) AS counted
        LEFT JOIN lot ON lot.uid = value ->> 'lot'
        LEFT JOIN bin ON bin.uid = value ->> 'bin'
        LEFT JOIN place ON place.bin_id = bin.id AND place.condition = value ->> 'condition'
          AND place.kind = 'bin'
      ), moved AS (
        SELECT asked.line, posting_id, quantity AS change
        FROM asked CROSS JOIN movement ON to_place_id = placeId AND lot_id = lotId
        UNION ALL
        SELECT asked.line, posting_id, -quantity
        FROM asked CROSS JOIN movement ON from_place_id = placeId AND lot_id = lotId
      ), summed AS (
        SELECT moved.line, sum(CASE WHEN posting.sequence <= stamp THEN change ELSE 0 END) AS book,
          sum(CASE WHEN posting.sequence > stamp THEN change ELSE 0 END) AS movedSince,
          max(posting.sequence > stamp AND (posting.business_date < asked.day
            OR coalesce(original.sequence <= stamp, 0))) AS backdated
        FROM moved
        JOIN asked ON asked.line = moved.line
        JOIN posting ON posting.id = moved.posting_id
        LEFT JOIN posting AS original ON original.id = posting.reverses_posting_id
        GROUP BY moved.line
      )
      SELECT asked.line, coalesce(book, 0) AS book, coalesce(movedSince, 0) AS movedSince,
        coalesce(backdated, 0) AS backdated
      FROM asked LEFT JOIN summed ON summed.line = asked.line`)
    .map(({ backdated, ...facts }) => ({ ...facts, backdated: backdated === 1 }));
}

interface Counted {
  line: number;
  book: number;
  movedSince: number;
  backdated: 0 | 1;
}
