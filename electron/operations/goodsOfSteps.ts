import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { actBody } from '../transfers/readRoad';
import type { Goods } from './goodsOfPapers';

/** The steps of a 调拨单 that are postings of their own, each as often as it was taken. */
const acts = actBody.options.map(({ shape }) => shape.act.value);

/**
 * What each of these steps moved itself, item by item, by the number of the step: what came off the road is
 * not what the paper sent. Steps of other papers, and those that move nothing of their own, are not in it.
 */
export function goodsOfSteps(db: ReadableDb, steps: readonly number[]): ReadonlyMap<number, Goods> {
  const rows = db.all<Goods[number] & { step: number; line: number | null }>(sql`
    WITH acted AS (
      SELECT id, document_id, step || '-' || (
        SELECT count(*) FROM document_step AS earlier
        WHERE earlier.document_id = document_step.document_id
          AND earlier.step = document_step.step AND earlier.id <= document_step.id) AS act
      FROM document_step WHERE id IN (${list(steps)}) AND step IN (${list(acts)}))
    SELECT acted.id AS step, item.name, item.unit, coalesce(sum(movement.quantity), 0) AS quantity,
      min(movement.document_line) AS line
    FROM acted
    CROSS JOIN posting ON posting.document_id = acted.document_id AND posting.act = acted.act
    LEFT JOIN movement ON movement.posting_id = posting.id
    LEFT JOIN lot ON lot.id = movement.lot_id LEFT JOIN item ON item.id = lot.item_id
    GROUP BY acted.id, item.id ORDER BY line`);
  const found = new Map<number, Goods>();
  for (const { step, name, unit, quantity, line } of rows) {
    found.set(step, [
      ...(found.get(step) ?? []),
      ...(line === null ? [] : [{ name, unit, quantity }]),
    ]);
  }
  return found;
}
