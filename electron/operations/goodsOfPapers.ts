import type { OwedRow } from '../../shared/operations/storyApi';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';

export type Goods = OwedRow['goods'];

/**
 * What papers are about, item by item: what they moved first, and of those that have moved nothing
 * yet, what they will take. A draft has neither, so nothing is said of it.
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
  const found = new Map<string, Goods>();
  for (const { document, ...goods } of rows) {
    found.set(document, [...(found.get(document) ?? []), goods]);
  }
  return found;
}
