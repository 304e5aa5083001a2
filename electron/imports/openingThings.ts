import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

export interface ImportItem {
  uid: string;
  code: string;
  name: string;
  spec: string;
  unit: string;
  packs: readonly { unit: string; factor: number }[];
}

/** What the cells of a sheet of opening stock may name. */
export interface OpeningThings {
  items: readonly ImportItem[];
  bins: readonly { uid: string; code: string; zone: string }[];
  owners: readonly { uid: string; name: string }[];
  earmarks: readonly { uid: string; name: string }[];
}

export function readOpeningThings(db: ReadableDb, warehouseId: number): OpeningThings {
  const items = db.all<Omit<ImportItem, 'packs'> & { packs: string }>(sql`
    SELECT uid, code, name, spec, unit, (
      SELECT json_group_array(json_object('unit', unit, 'factor', factor))
      FROM item_pack WHERE item_id = item.id) AS packs
    FROM item ORDER BY code`);
  return {
    items: items.map((item) => ({ ...item, packs: JSON.parse(item.packs) })),
    bins: db.all(sql`
      SELECT bin.uid, bin.code, zone.name AS zone FROM bin JOIN zone ON zone.id = bin.zone_id
      WHERE bin.warehouse_id = ${warehouseId} AND bin.active = 1 ORDER BY bin.code`),
    owners: db.all(sql`SELECT uid, name FROM party WHERE is_owner = 1 ORDER BY id`),
    earmarks: db.all(sql`SELECT uid, name FROM earmark ORDER BY id`),
  };
}
