import type { OwedRow } from '../../shared/operations/storyApi';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';

export type Goods = OwedRow['goods'];

/**
 * What papers are about, item by item: what they moved first, and of those that have moved nothing
 * yet, what they will take. A draft has neither, and nothing is said of it here ({@link goodsOfDrafts}).
 */
export function goodsOfPapers(
  db: ReadableDb,
  documents: readonly string[],
): ReadonlyMap<string, Goods> {
  const rows = db.all<Goods[number] & { document: string }>(sql`
    WITH asked AS (SELECT id, uid FROM document WHERE uid IN (${list(documents)})),
    taken AS (
      SELECT asked.uid, lot_id, movement.document_line AS line, movement.quantity
      FROM asked CROSS JOIN posting ON posting.document_id = asked.id AND posting.act = 'post'
      CROSS JOIN movement ON movement.posting_id = posting.id
      UNION ALL
      SELECT asked.uid, lot_id, pick.line, pick.quantity
      FROM asked CROSS JOIN pick ON pick.document_id = asked.id
      WHERE NOT EXISTS (SELECT 1 FROM posting WHERE posting.document_id = asked.id))
    SELECT taken.uid AS document, item.name, item.unit, sum(quantity) AS quantity
    FROM taken JOIN lot ON lot.id = lot_id JOIN item ON item.id = lot.item_id
    GROUP BY taken.uid, item.id ORDER BY min(line)`);
  return byDocument(rows);
}

/** What drafts name on their lines, item by item: they hold nothing yet, and say what somebody means to give. */
export function goodsOfDrafts(
  db: ReadableDb,
  documents: readonly string[],
): ReadonlyMap<string, Goods> {
  return byDocument(
    db.all(sql`
      SELECT document.uid AS document, item.name, item.unit, sum(${lineQuantity(sql`line`)}) AS quantity
      FROM document CROSS JOIN json_each(document.body, '$.lines') AS line
      JOIN item ON item.uid = line.value ->> 'item'
      WHERE document.uid IN (${list(documents)}) AND document.number IS NULL
      GROUP BY document.id, item.id HAVING sum(${lineQuantity(sql`line`)}) > 0
      ORDER BY document.id, min(line.key)`),
  );
}

function byDocument(rows: readonly (Goods[number] & { document: string })[]) {
  const found = new Map<string, Goods>();
  for (const { document, ...goods } of rows) {
    found.set(document, [...(found.get(document) ?? []), goods]);
  }
  return found;
}
