import type { Output, Parsed } from '../../shared/api';
import type { ItemRow } from '../../shared/items/api';
import type { QueryContext } from '../context';
import { containing, sql, whereAll } from '../database/sql';

/**
 * Items by name, code or pinyin initials. Exact code or initials come first, then beginnings, then
 * parts: `SD` finds 睡袋 (SD) before 手电筒 (SDT).
 */
export function findItems(
  { db, today }: QueryContext,
  input: Parsed<'items.find'>,
): Output<'items.find'> {
  const words = input.search.trim().normalize('NFKC');
  const upper = words.toUpperCase();
  const part = containing(words);
  const conditions = [
    ...(words === ''
      ? []
      : [
          sql`(item.name LIKE ${part} ESCAPE '\\' OR item.spec LIKE ${part} ESCAPE '\\'
            OR item.code LIKE ${part} ESCAPE '\\' OR item.initials LIKE ${part} ESCAPE '\\')`,
        ]),
    ...(input.category ? [sql`category.uid = ${input.category}`] : []),
  ];
  const rows = db.all<Row>(sql`
    SELECT item.id, item.uid, item.code, item.name, item.spec, category.uid AS categoryUid,
      category.name AS categoryName, item.unit, item.shelf_life_months AS shelfLifeMonths,
      item.expires, item.people_served AS peopleServed, item.serialised, item.recoverable,
      item.reference_price AS referencePrice, item.initials,
      (SELECT json_group_array(json_object('unit', unit, 'factor', factor)) FROM (
        SELECT unit, factor FROM item_pack WHERE item_id = item.id ORDER BY factor)) AS packs,
      (SELECT sum(stock.quantity) FROM lot
        JOIN stock ON stock.lot_id = lot.id
        JOIN place ON place.id = stock.place_id AND place.kind = 'bin'
        JOIN warehouse ON warehouse.id = place.warehouse_id
        WHERE lot.item_id = item.id AND warehouse.code = ${input.warehouse ?? null}) AS onHand,
      (SELECT sum(stock.quantity) FROM lot
        JOIN stock ON stock.lot_id = lot.id
        JOIN place ON place.id = stock.place_id AND place.kind = 'bin'
        JOIN warehouse ON warehouse.id = place.warehouse_id
        WHERE lot.item_id = item.id AND warehouse.code = ${input.warehouse ?? null}
          AND place.condition = 'good'
          AND (lot.expiry_date IS NULL OR lot.expiry_date >= ${today})) AS usable,
      (SELECT sum(pick.quantity) FROM pick
        JOIN document ON document.id = pick.document_id
        JOIN warehouse ON warehouse.id = document.warehouse_id
        JOIN lot ON lot.id = pick.lot_id
        WHERE lot.item_id = item.id AND warehouse.code = ${input.warehouse ?? null}
          AND document.approval IN ('given', 'givenAfter') AND document.posting = 'none'
          AND document.cancelled = 0) AS spokenFor
    FROM item JOIN category ON category.id = item.category_id
    ${whereAll(conditions)}
    ORDER BY CASE
        WHEN item.initials = ${upper} OR item.code = ${upper} OR item.name = ${words} THEN 0
        WHEN item.initials LIKE ${`${escapeLike(upper)}%`} ESCAPE '\\'
          OR item.name LIKE ${`${escapeLike(words)}%`} ESCAPE '\\' THEN 1
        ELSE 2 END,
      item.code
    LIMIT ${input.limit}`);
  return { rows: rows.map((row) => viewItem(row, input.warehouse !== undefined)) };
}

interface Row
  extends Omit<ItemRow, 'category' | 'packs' | 'stock' | 'expires' | 'serialised' | 'recoverable'> {
  categoryUid: string;
  categoryName: string;
  packs: string;
  expires: 0 | 1;
  serialised: 0 | 1;
  recoverable: 0 | 1;
  onHand: number | null;
  usable: number | null;
  spokenFor: number | null;
}

function viewItem(row: Row, withStock: boolean): ItemRow {
  const available = Math.max(0, (row.usable ?? 0) - (row.spokenFor ?? 0));
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
    stock: withStock ? { onHand: row.onHand ?? 0, available } : null,
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

export function listCategories({ db }: QueryContext): Output<'categories.list'> {
  return { rows: db.all(sql`SELECT uid, code, name FROM category ORDER BY code`) };
}
