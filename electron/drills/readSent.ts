import type { Sent } from '../../shared/drills/score';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import type { StoredDrill } from './storedDrill';

/**
 * What was sent out of warehouses in a drill, or delivered past them, to where: each posting with its
 * time, reversals turned round. It went to the city of its 需求单, to the other warehouse, or to that
 * whose society received it.
 */
export function readSent(db: ReadableDb, { incarnationId }: StoredDrill): Sent[] {
  return db.all<Sent>(sql`
    SELECT posting.posted_at AS at, item.uid AS item,
      (SELECT code FROM warehouse WHERE warehouse.id = paper.warehouse_id) AS "from",
      sum(CASE WHEN origin.kind IN ('bin', 'source') THEN quantity ELSE -quantity END) AS quantity,
      coalesce(
        (SELECT code FROM requisition
          JOIN warehouse ON warehouse.id = coalesce(to_warehouse_id, near_warehouse_id)
          WHERE requisition.id = paper.requisition_id),
        (SELECT code FROM warehouse WHERE warehouse.id = paper.counter_warehouse_id),
        (SELECT min(code) FROM warehouse WHERE society_id = paper.party_id)) AS warehouse
    FROM posting
    LEFT JOIN posting AS reversed ON reversed.id = posting.reverses_posting_id
    JOIN document AS paper ON paper.id = coalesce(reversed.document_id, posting.document_id)
    JOIN movement ON movement.posting_id = posting.id
    JOIN lot ON lot.id = movement.lot_id
    JOIN item ON item.id = lot.item_id
    JOIN place AS origin ON origin.id = from_place_id
    JOIN place AS goal ON goal.id = to_place_id
    WHERE posting.incarnation_id >= ${incarnationId}
      AND coalesce(reversed.act, posting.act) = 'post'
      AND paper.kind IN ('dispatch', 'transfer', 'directDelivery')
    GROUP BY posting.id, item.id ORDER BY posting.id`);
}
