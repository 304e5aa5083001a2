import type { Output, Parsed } from '../../shared/api';
import type { ItemRow } from '../../shared/items/api';
import { plainBarcode } from '../../shared/items/barcodes';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql, whereAll } from '../database/sql';
import { isNamed, nameRank, namesIn } from '../search/byName';
import { stockRows } from '../stock/stockRows';

/**
 * Items by name, code, barcode or pinyin. Exact ones come first, then beginnings, then
 * parts: `SD` finds 睡袋 (SD) before 手电筒 (SDT). Those that are 停用 or were matched with another
 * are offered only where all are asked for.
 */
export function findItems(
  { db, today }: QueryContext,
  input: Parsed<'items.find'>,
): Output<'items.find'> {
  const words = input.search.trim();
  const scanned = sql`(SELECT unit FROM item_barcode
    WHERE item_id = item.id AND barcode = ${plainBarcode(words)})`;
  const conditions = [
    ...(words === '' ? [] : [sql`(${isNamed(itemNames, words)} OR ${scanned} IS NOT NULL)`]),
    ...(input.all ? [] : [sql`item.active = 1 AND item.matched_item_id IS NULL`]),
    ...(input.substitutesOf
      ? [
          sql`item.id IN (
            SELECT substitute_id FROM item_substitute JOIN item AS short ON short.id = item_id
            WHERE short.uid = ${input.substitutesOf})`,
        ]
      : []),
    ...(input.category ? [sql`category.uid = ${input.category}`] : []),
  ];
  const rows = selectItems(
    db,
    { warehouse: input.warehouse, today, scanned },
    sql`
      ${whereAll(conditions)}
      ORDER BY scanned IS NULL, ${nameRank(itemNames, words)}, item.code
      LIMIT ${input.limit}`,
  );
  return { rows };
}

/** Items that are known already, in the order in which they are named. */
export function itemsByUid(
  db: ReadableDb,
  at: { warehouse: string; today: string },
  uids: readonly string[],
): ItemRow[] {
  const rows = selectItems(
    db,
    { ...at, scanned: sql`NULL` },
    sql`WHERE item.uid IN (${list(uids)})`,
  );
  return uids.flatMap((uid) => rows.find((row) => row.uid === uid) ?? []);
}

/** Rows of items, with what a warehouse has of each where one is named. */
function selectItems(
  db: ReadableDb,
  { warehouse, today, scanned }: { warehouse: string | undefined; today: string; scanned: Sql },
  rest: Sql,
): ItemRow[] {
  const rows = db.all<Row>(sql`
    SELECT item.id, item.uid, item.code, item.name, item.spec, category.uid AS categoryUid,
      category.name AS categoryName, item.unit, item.shelf_life_months AS shelfLifeMonths,
      item.expires, item.people_served AS peopleServed, item.serialised, item.recoverable,
      item.reference_price AS referencePrice, item.initials, item.active, ${scanned} AS scanned,
      (SELECT json_group_array(json_object('unit', unit, 'factor', factor)) FROM (
        SELECT unit, factor FROM item_pack WHERE item_id = item.id ORDER BY factor)) AS packs,
      held.onHand, held.available
    FROM item JOIN category ON category.id = item.category_id
    LEFT JOIN (${heldAt(warehouse, today)}) AS held ON held.itemId = item.id
    ${rest}`);
  return rows.map((row) => viewItem(row, warehouse !== undefined));
}

/** By what an item is found. */
export const itemNames = { ...namesIn(sql`item`), code: sql`item.code`, others: [sql`item.spec`] };

interface Row
  extends Omit<
    ItemRow,
    'category' | 'packs' | 'stock' | 'expires' | 'serialised' | 'recoverable' | 'active'
  > {
  categoryUid: string;
  categoryName: string;
  packs: string;
  expires: 0 | 1;
  serialised: 0 | 1;
  recoverable: 0 | 1;
  active: 0 | 1;
  onHand: number | null;
  available: number | null;
}

function viewItem(row: Row, withStock: boolean): ItemRow {
  return {
    uid: row.uid,
    code: row.code,
    name: row.name,
    spec: row.spec,
    category: { uid: row.categoryUid, name: row.categoryName },
    unit: row.unit,
    packs: JSON.parse(row.packs),
    shelfLifeMonths: row.shelfLifeMonths,
    expires: row.expires === 1,
    peopleServed: row.peopleServed,
    serialised: row.serialised === 1,
    recoverable: row.recoverable === 1,
    referencePrice: row.referencePrice,
    initials: row.initials,
    active: row.active === 1,
    scanned: row.scanned,
    stock: withStock ? { onHand: row.onHand ?? 0, available: row.available ?? 0 } : null,
  };
}

/** What a warehouse has of each item, by the one reading of stock; of none without a warehouse. */
function heldAt(warehouse: string | undefined, today: string): Sql {
  if (warehouse === undefined) return sql`SELECT NULL AS itemId, NULL AS onHand, NULL AS available`;
  return sql`
    SELECT itemId, sum(quantity) AS onHand, sum(available) AS available
    FROM (${stockRows({ warehouse, where: 'shelf' }, today)}) GROUP BY itemId`;
}
