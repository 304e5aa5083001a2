import type { Expiry } from '../../shared/fields';
import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { anyContains, type Sql, sql } from '../database/sql';
import { expiryOf } from '../documents/candidates';
import { type Found, mostHits } from './found';

type LotHit = Extract<Hit, { kind: 'lot' }>;

const numbers = [sql`lot.batch_number`, sql`lot.serial_number`];

/** Lots by a part of their batch or serial number, the whole number first, then what still lies here. */
export function searchLots(db: ReadableDb, words: string, at: number): Found<LotHit>[] {
  // Numbers of lots are not written in Chinese alone.
  if (!/[\p{L}\p{N}]/u.test(words.replace(/\p{Script=Han}/gu, ''))) return [];
  const plain = words.normalize('NFKC').trim();
  const isIt = sql`(lot.serial_number = ${plain} COLLATE NOCASE)`;
  const isBatch = sql`(lot.batch_number = ${plain} COLLATE NOCASE)`;
  return readLots(
    db,
    sql`
      SELECT id, coalesce(${isIt}, 0) AS isIt,
        CASE WHEN ${isIt} OR ${isBatch} THEN 0 ELSE 3 END AS rank
      FROM lot WHERE ${anyContains(numbers, words)}
      ORDER BY rank, id DESC LIMIT 100`,
    at,
  );
}

/** The lot of a code. */
export function lotByUid(db: ReadableDb, uid: string, at: number): Found<LotHit>[] {
  return readLots(db, sql`SELECT id, 1 AS isIt, 0 AS rank FROM lot WHERE uid = ${uid}`, at);
}

function readLots(db: ReadableDb, found: Sql, at: number): Found<LotHit>[] {
  const rows = db.all<Row>(sql`
    SELECT lot.uid, lot.batch_number AS batchNumber, lot.serial_number AS serialNumber,
      lot.expiry_kind AS expiryKind, lot.expiry_date AS expiryDate, item.uid AS itemUid,
      item.code, item.name, item.spec, item.unit, category.name AS category, found.isIt,
      found.rank, EXISTS (
        SELECT 1 FROM stock CROSS JOIN place ON place.id = stock.place_id
        WHERE stock.lot_id = lot.id AND place.warehouse_id = ${at}) AS here
    FROM (${found}) AS found
    JOIN lot ON lot.id = found.id
    JOIN item ON item.id = lot.item_id
    JOIN category ON category.id = item.category_id
    ORDER BY found.rank, here DESC, lot.id DESC LIMIT ${mostHits}`);
  return rows.map(({ uid, itemUid, batchNumber, serialNumber, isIt, rank, here, ...row }) => ({
    hit: {
      kind: 'lot',
      uid,
      item: {
        uid: itemUid,
        code: row.code,
        name: row.name,
        spec: row.spec,
        unit: row.unit,
        category: row.category,
      },
      batchNumber,
      serialNumber,
      expiry: expiryOf(row.expiryKind, row.expiryDate),
      here: here === 1,
    },
    rank,
    isIt: isIt === 1,
  }));
}

interface Row {
  uid: string;
  batchNumber: string | null;
  serialNumber: string | null;
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  itemUid: string;
  code: string;
  name: string;
  spec: string;
  unit: string;
  category: string;
  here: 0 | 1;
  isIt: 0 | 1;
  rank: number;
}
