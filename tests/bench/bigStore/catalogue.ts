import type { ReadableDb } from '../../../electron/database/database';
import { sql } from '../../../electron/database/sql';

/** What papers can name: by uid, as the store has it. */
export interface Catalogue {
  warehouses: { code: string; society: string; bins: string[] }[];
  items: { uid: string; unit: string; expires: boolean }[];
  /** The smallest unit of each item. */
  units: Map<string, string>;
  bins: Map<string, { warehouse: string; code: string }>;
  sources: string[];
  recipients: string[];
  teams: string[];
  earmarks: string[];
}

export function readCatalogue(db: ReadableDb): Catalogue {
  const uids = (rows: { uid: string }[]) => rows.map(({ uid }) => uid);
  const bins = db.all<{ uid: string; warehouse: string; code: string }>(sql`
    SELECT bin.uid, warehouse.code AS warehouse, bin.code
    FROM bin JOIN warehouse ON warehouse.id = bin.warehouse_id ORDER BY bin.id`);
  const items = db
    .all<{ uid: string; unit: string; expires: 0 | 1 }>(
      sql`SELECT uid, unit, expires FROM item WHERE serialised = 0 ORDER BY id`,
    )
    .map((item) => ({ ...item, expires: item.expires === 1 }));
  return {
    warehouses: db
      .all<{ code: string; society: string }>(sql`
        SELECT warehouse.code, party.uid AS society
        FROM warehouse JOIN party ON party.id = society_id ORDER BY warehouse.id`)
      .map((warehouse) => ({
        ...warehouse,
        bins: uids(bins.filter((bin) => bin.warehouse === warehouse.code)),
      })),
    items,
    units: new Map(items.map(({ uid, unit }) => [uid, unit])),
    bins: new Map(bins.map(({ uid, ...bin }) => [uid, bin])),
    sources: uids(db.all(sql`SELECT uid FROM party WHERE is_donor ORDER BY id`)),
    recipients: uids(db.all(sql`SELECT uid FROM party WHERE is_recipient ORDER BY id`)),
    teams: uids(db.all(sql`SELECT uid FROM team ORDER BY id`)),
    earmarks: uids(db.all(sql`SELECT uid FROM earmark ORDER BY id`)),
  };
}
