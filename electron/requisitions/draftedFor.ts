import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { countsAs } from '../items/countsAs';

/**
 * By asked item what drafts name for a requisition. A draft promises nothing, so it is in no sum; but
 * whoever writes the next paper should know that one lies there. A transfer that only brings goods nearer
 * is left out, as the paper that takes them on names them again.
 */
export function draftedFor(db: ReadableDb, id: number): ReadonlyMap<number, number> {
  const rows = db.all<{ askedId: number; quantity: number }>(sql`
    SELECT coalesce((SELECT ${countsAs(sql`asked`)} FROM item AS asked
        WHERE asked.uid = line.value ->> 'answers'), ${countsAs(sql`item`)}) AS askedId,
      sum(${lineQuantity(sql`line`)}) AS quantity
    FROM document
    JOIN requisition ON requisition.id = document.requisition_id
    JOIN json_each(document.body, '$.lines') AS line
    JOIN item ON item.uid = line.value ->> 'item'
    WHERE document.requisition_id = ${id} AND document.posting = 'none'
      AND document.cancelled = 0 AND document.approval IN ('none', 'declined')
      AND (document.kind <> 'transfer'
        OR document.counter_warehouse_id IS requisition.to_warehouse_id)
    GROUP BY askedId`);
  return new Map(rows.map(({ askedId, quantity }) => [askedId, quantity]));
}
