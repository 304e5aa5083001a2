import type { ReadableDb } from '../database/database';
import { containing, sql } from '../database/sql';

/** What of an item has been used and stays as it was. */
export interface ItemUse {
  /** Its code and smallest unit: a lot, a paper or a list counts in it, or another was matched with it. */
  unit: boolean;
  /** The packs in which numbered papers count, by their unit. */
  packs: string[];
}

/** What has been used of an item; nothing of one that isn't there. */
export function readItemUse(db: ReadableDb, uid: string): ItemUse {
  const { used } = db.read<{ used: 0 | 1 }>(sql`
    SELECT EXISTS (
      SELECT 1 FROM item WHERE uid = ${uid} AND (
        EXISTS (SELECT 1 FROM lot WHERE lot.item_id = item.id)
        OR EXISTS (SELECT 1 FROM reserve WHERE reserve.item_id = item.id)
        OR EXISTS (SELECT 1 FROM team_kit_line WHERE team_kit_line.item_id = item.id)
        OR EXISTS (SELECT 1 FROM bill WHERE bill.item_id = item.id)
        OR EXISTS (SELECT 1 FROM bill_line WHERE bill_line.item_id = item.id)
        OR EXISTS (SELECT 1 FROM item AS other WHERE other.matched_item_id = item.id)
        OR EXISTS (SELECT 1 FROM arrival_line WHERE arrival_line.item_id = item.id)
        OR EXISTS (SELECT 1 FROM requisition_line WHERE requisition_line.item_id = item.id)
        OR EXISTS (SELECT 1 FROM document WHERE body LIKE ${containing(uid)} ESCAPE '\\'))) AS used`);
  return { unit: used === 1, packs: usedPacks(db, uid) };
}

/** Those of its packs whose unit stands in a numbered paper on a line of the item. */
function usedPacks(db: ReadableDb, uid: string): string[] {
  const packs = db.all<{ unit: string }>(sql`
    SELECT item_pack.unit FROM item_pack JOIN item ON item.id = item_pack.item_id
    WHERE item.uid = ${uid} ORDER BY factor`);
  if (packs.length === 0) return [];
  const lines = db.all<{ line: string }>(sql`
    SELECT DISTINCT node.value AS line
    FROM document, json_tree(document.body) AS node
    WHERE document.number IS NOT NULL AND document.body LIKE ${containing(uid)} ESCAPE '\\'
      AND node.type = 'object' AND node.value ->> 'item' = ${uid}`);
  return packs
    .map(({ unit }) => unit)
    .filter((unit) => lines.some(({ line }) => line.includes(`"unit":${JSON.stringify(unit)}`)));
}
