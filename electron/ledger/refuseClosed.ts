import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * Refuses a posting that would change what a warehouse held in a month that it has closed, whoever
 * makes it. The warehouse that posts has its own dates (`refuseBusinessDate`); this is for the
 * others: what is received was on the road, and the road is the sender's (domain.md, rule 11).
 *
 * Sent on 28 October, and the sender has closed October: the receiver's act is dated in November.
 */
export function refuseClosed(db: ReadableDb, postingId: number) {
  const closed = db.find<{ businessDate: string; closedThrough: string; warehouse: string }>(sql`
    SELECT posting.business_date AS businessDate, warehouse.closed_through AS closedThrough,
      warehouse.name AS warehouse
    FROM posting
    JOIN movement ON movement.posting_id = posting.id
    JOIN place ON place.id IN (movement.from_place_id, movement.to_place_id) AND place.holds
    LEFT JOIN document ON document.id = place.document_id
    JOIN warehouse ON warehouse.id = coalesce(place.warehouse_id, document.warehouse_id)
    WHERE posting.id = ${postingId} AND warehouse.closed_through >= posting.business_date
    LIMIT 1`);
  if (closed) refuse('date.closed', closed);
}
