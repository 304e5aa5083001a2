import { plainBarcode } from '../../shared/items/barcodes';
import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { itemNames } from '../items/findItems';
import { isNamed, nameRank } from './byName';
import { type Found, mostHits } from './found';

type ItemHit = Extract<Hit, { kind: 'item' }>;

/** How many of those that fit best are asked for their stock. */
const asked = 100;

/** Items by name, spec, code, pinyin or barcode; of equal ones those that lie at the warehouse first. */
export function searchItems(db: ReadableDb, words: string, at: number): Found<ItemHit>[] {
  const barcode = sql`(SELECT item_id FROM item_barcode
    WHERE barcode = ${plainBarcode(words)})`;
  const isIt = sql`(item.code = ${words.normalize('NFKC').toUpperCase()} OR item.id IN ${barcode})`;
  return readItems(
    db,
    sql`
      SELECT item.id, ${isIt} AS isIt, ${nameRank(itemNames, words)} AS rank
      FROM item WHERE ${isNamed(itemNames, words)} OR item.id IN ${barcode}
      ORDER BY isIt DESC, rank, item.active DESC, item.code LIMIT ${asked}`,
    at,
  );
}

/** The item of a code. */
export function itemByUid(db: ReadableDb, uid: string, at: number): Found<ItemHit>[] {
  return readItems(db, sql`SELECT id, 1 AS isIt, 0 AS rank FROM item WHERE uid = ${uid}`, at);
}

function readItems(db: ReadableDb, found: Sql, at: number): Found<ItemHit>[] {
  const rows = db.all<Row>(sql`
    SELECT item.uid, item.code, item.name, item.spec, item.unit, category.name AS category,
      item.active, found.isIt, found.rank, EXISTS (
        -- From the few lots of an item on, not from the many places of the warehouse.
        SELECT 1 FROM lot CROSS JOIN stock ON stock.lot_id = lot.id
        CROSS JOIN place ON place.id = stock.place_id
        WHERE lot.item_id = item.id AND place.warehouse_id = ${at}) AS here
    FROM (${found}) AS found
    JOIN item ON item.id = found.id
    JOIN category ON category.id = item.category_id
    ORDER BY found.isIt DESC, found.rank, item.active DESC, here DESC, item.code LIMIT ${mostHits}`);
  return rows.map(({ isIt, rank, here, active, ...item }) => ({
    hit: { kind: 'item', item, here: here === 1, active: active === 1 },
    rank: isIt === 1 ? 0 : rank,
    isIt: isIt === 1,
  }));
}

interface Row {
  uid: string;
  code: string;
  name: string;
  spec: string;
  unit: string;
  category: string;
  active: 0 | 1;
  here: 0 | 1;
  isIt: 0 | 1;
  rank: number;
}
