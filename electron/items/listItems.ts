import type { Output, Parsed } from '../../shared/api';
import type { CatalogueRow } from '../../shared/items/api';
import type { QueryContext } from '../context';
import { type Sql, sql, whereAll } from '../database/sql';
import { isNamed } from '../search/byName';
import { offsetOf, pageOf } from '../stock/stockRows';
import { itemNames } from './findItems';

/** The catalogue by filter, in the order of codes; the totals are of the whole filter. */
export function listItems(
  { db }: QueryContext,
  { filter, cursor, limit }: Parsed<'items.list'>,
): Output<'items.list'> {
  const offset = offsetOf(cursor);
  const where = whereAll(conditionsOf(filter));
  const rows = db.all<Row>(sql`
    SELECT item.uid, item.code, item.name, item.spec, category.uid AS categoryUid,
      category.name AS categoryName, item.unit, item.shelf_life_months AS shelfLifeMonths,
      item.expires, item.people_served AS peopleServed, item.need, item.recoverable,
      item.serialised, item.reference_price AS referencePrice, item.active, item.provisional,
      matched.uid AS matchedUid, matched.code AS matchedCode, matched.name AS matchedName,
      (SELECT count(*) FROM item_barcode WHERE item_id = item.id) AS barcodes,
      (SELECT uid FROM item_photo WHERE item_id = item.id ORDER BY id LIMIT 1) AS photo,
      (SELECT json_group_array(json_object('unit', unit, 'factor', factor)) FROM (
        SELECT unit, factor FROM item_pack WHERE item_id = item.id ORDER BY factor)) AS packs
    FROM item
    JOIN category ON category.id = item.category_id
    LEFT JOIN item AS matched ON matched.id = item.matched_item_id
    ${where} ORDER BY item.code LIMIT ${limit + 1} OFFSET ${offset}`);
  return {
    ...pageOf(rows.map(viewRow), offset, limit),
    totals: db.read(sql`
      SELECT count(*) AS items, coalesce(sum(item.active = 0), 0) AS inactive,
        coalesce(sum(${unsettled}), 0) AS provisional
      FROM item JOIN category ON category.id = item.category_id ${where}`),
  };
}

/** 临时物资 that nobody has matched yet, or of which something still lies under its own name. */
const unsettled = sql`(item.provisional = 1 AND (item.matched_item_id IS NULL OR EXISTS (
  SELECT 1 FROM lot JOIN stock ON stock.lot_id = lot.id
  WHERE lot.item_id = item.id AND stock.quantity > 0)))`;

function conditionsOf({ search, category, state }: Parsed<'items.list'>['filter']): Sql[] {
  const words = search?.trim() ?? '';
  const states = {
    active: sql`item.active = 1 AND item.matched_item_id IS NULL`,
    inactive: sql`item.active = 0`,
    provisional: unsettled,
  };
  return [
    ...(category ? [sql`category.uid = ${category}`] : []),
    ...(state ? [states[state]] : []),
    ...(words === '' ? [] : [namedLike(words)]),
  ];
}

/** Whether what is called something, or carries a barcode, has these words in it. */
function namedLike(words: string): Sql {
  return sql`(${isNamed(itemNames, words)} OR EXISTS (
    SELECT 1 FROM item_barcode WHERE item_id = item.id AND barcode = ${words}))`;
}

type Flag = 'expires' | 'recoverable' | 'serialised' | 'active' | 'provisional';
interface Row
  extends Omit<CatalogueRow, Flag | 'category' | 'matched' | 'packs'>,
    Record<Flag, 0 | 1> {
  categoryUid: string;
  categoryName: string;
  matchedUid: string | null;
  matchedCode: string;
  matchedName: string;
  packs: string;
}

function viewRow(row: Row): CatalogueRow {
  const { categoryUid, categoryName, matchedUid, matchedCode, matchedName, ...rest } = row;
  return {
    ...rest,
    category: { uid: categoryUid, name: categoryName },
    matched: matchedUid === null ? null : { uid: matchedUid, code: matchedCode, name: matchedName },
    packs: JSON.parse(row.packs),
    expires: row.expires === 1,
    recoverable: row.recoverable === 1,
    serialised: row.serialised === 1,
    active: row.active === 1,
    provisional: row.provisional === 1,
  };
}
