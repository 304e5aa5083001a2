import type { Sent } from '../../shared/drills/score';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { answersOf } from '../requisitions/paperLines';
import type { StoredDrill } from './storedDrill';

/**
 * What was sent out of warehouses in a drill, or delivered past them: each posting with its time,
 * reversals turned round. It is for the city of its 需求单, for the other warehouse, or for that whose
 * society received it. What goes in place of something else counts as what it answers, as in a 需求单.
 */
export function readSent(db: ReadableDb, { incarnationId }: StoredDrill): Sent[] {
  return db.all<Sent>(sql`
    SELECT at, "from", coalesce(counter, society) AS "to",
      coalesce(asking, counter, society) AS warehouse, item.uid AS item, sum(quantity) AS quantity
    FROM (
      SELECT posting.id, posting.posted_at AS at,
        CASE WHEN document.kind <> 'directDelivery' THEN
          (SELECT code FROM warehouse WHERE warehouse.id = document.warehouse_id) END AS "from",
        (SELECT code FROM requisition
          JOIN warehouse ON warehouse.id = coalesce(to_warehouse_id, near_warehouse_id,
            (SELECT min(id) FROM warehouse WHERE society_id = to_party_id))
          WHERE requisition.id = document.requisition_id) AS asking,
        (SELECT code FROM warehouse WHERE warehouse.id = document.counter_warehouse_id) AS counter,
        (SELECT min(code) FROM warehouse WHERE society_id = document.party_id) AS society,
        coalesce((SELECT ${countsAs(sql`asked`)} FROM item AS asked
          WHERE asked.uid = ${answersOf(sql`movement.document_line`)}), ${countsAs(sql`given`)})
          AS itemId,
        CASE WHEN origin.kind IN ('bin', 'source') THEN quantity ELSE -quantity END AS quantity
      FROM posting
      LEFT JOIN posting AS reversed ON reversed.id = posting.reverses_posting_id
      JOIN document ON document.id = coalesce(reversed.document_id, posting.document_id)
      JOIN movement ON movement.posting_id = posting.id
      JOIN lot ON lot.id = movement.lot_id
      JOIN item AS given ON given.id = lot.item_id
      JOIN place AS origin ON origin.id = from_place_id
      WHERE posting.incarnation_id >= ${incarnationId}
        AND coalesce(reversed.act, posting.act) = 'post'
        AND document.kind IN ('dispatch', 'transfer', 'directDelivery')) AS moved
    JOIN item ON item.id = itemId
    GROUP BY moved.id, item.id ORDER BY moved.id`);
}
