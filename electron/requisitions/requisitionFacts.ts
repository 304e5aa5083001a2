import type { RequisitionFacts } from '../../shared/documents/kind';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { countsAs } from '../items/countsAs';

/** What the rules of papers must know of the requisition that one names; null where it names none. */
export function requisitionFacts(db: ReadableDb, uid: string | null): RequisitionFacts | null {
  const head = db.find<{ id: number; state: RequisitionFacts['state'] }>(
    sql`SELECT id, state FROM requisition WHERE uid = ${uid}`,
  );
  if (head === undefined) return null;
  const alike = (item: ReturnType<typeof countsAs>) => sql`(
    SELECT json_group_array(other.uid) FROM item AS other
    WHERE ${countsAs(sql`other`)} = ${item})`;
  const lines = db.all<{ items: string; substitutes: string }>(sql`
    SELECT ${alike(countsAs(sql`item`))} AS items,
      CASE WHEN takes_substitutes THEN (
        SELECT json_group_array(other.uid) FROM item_substitute
        JOIN item AS other ON ${countsAs(sql`other`)} = substitute_id
        WHERE item_substitute.item_id = ${countsAs(sql`item`)}) ELSE '[]' END AS substitutes
    FROM requisition_line AS line JOIN item ON item.id = line.item_id
    WHERE line.requisition_id = ${head.id} ORDER BY line.line`);
  return {
    state: head.state,
    lines: lines.map(({ items, substitutes }) => ({
      items: JSON.parse(items),
      substitutes: JSON.parse(substitutes),
    })),
  };
}
