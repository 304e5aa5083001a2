import type { ItemFields } from '../../shared/items/itemFields';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** An item as the store keeps it, with what belongs to it. */
export interface StoredItem extends Omit<ItemFields, 'initials'> {
  id: number;
  uid: string;
  categoryName: string;
  initials: string;
  provisional: boolean;
  matched: string | null;
}

/** An item by its uid; undefined where there is none. */
export function findItem(db: ReadableDb, uid: string): StoredItem | undefined {
  const row = db.find<Row>(sql`
    SELECT item.id, item.uid, item.code, item.name, item.spec, category.uid AS category,
      category.name AS categoryName, item.unit, item.parcels,
      item.shelf_life_months AS shelfLifeMonths, item.expires, item.volume_cm3 AS volumeCm3,
      item.weight_g AS weightG, item.people_served AS peopleServed, item.need,
      item.water_ml AS waterMl, item.energy_kcal AS energyKcal, item.recoverable,
      item.serialised, item.picks_last AS picksLast, item.reference_price AS referencePrice,
      item.gb_code AS gbCode, item.initials, item.note, item.active, item.provisional,
      matched.uid AS matched
    FROM item
    JOIN category ON category.id = item.category_id
    LEFT JOIN item AS matched ON matched.id = item.matched_item_id
    WHERE item.uid = ${uid}`);
  if (row === undefined) return undefined;
  return {
    ...row,
    expires: row.expires === 1,
    recoverable: row.recoverable === 1,
    serialised: row.serialised === 1,
    picksLast: row.picksLast === 1,
    active: row.active === 1,
    provisional: row.provisional === 1,
    packs: db.all(sql`
      SELECT unit, factor FROM item_pack WHERE item_id = ${row.id} ORDER BY factor, unit`),
    barcodes: db.all(sql`
      SELECT barcode, unit FROM item_barcode WHERE item_id = ${row.id} ORDER BY barcode`),
    substitutes: db.all(sql`
      SELECT item.uid AS item, item_substitute.note
      FROM item_substitute JOIN item ON item.id = substitute_id
      WHERE item_id = ${row.id} ORDER BY item.code`),
  };
}

type Flag = 'expires' | 'recoverable' | 'serialised' | 'picksLast' | 'active' | 'provisional';
type Row = Omit<StoredItem, Flag | 'packs' | 'barcodes' | 'substitutes'> & Record<Flag, 0 | 1>;
