import { refuse } from '../../shared/refusals';
import type { LineAllocation } from '../../shared/stock/allocate';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * A line of a back-dated paper is short only because of the day: refuses with the moment at which
 * the goods would have been below zero, and the document that took them then (domain.md, rule 4).
 */
export function refuseNotThen(
  db: ReadableDb,
  allocations: readonly LineAllocation[],
  businessDate: string,
) {
  for (const { short, skipped } of allocations) {
    const held = skipped.find(({ reason }) => reason === 'notYetHere');
    if (short === 0 || held === undefined) continue;
    const moment = leastMoment(db, held, businessDate);
    // What had not come yet is short like anything that is not there.
    if (moment === undefined) continue;
    refuse('stock.negative', { ...moment, missing: short, on: moment.on ?? businessDate });
  }
}

/** When the lot was at its least there since the date, and the document that had brought it so low. */
function leastMoment(
  db: ReadableDb,
  { lot, bin, condition }: { lot: string; bin: string; condition: string },
  since: string,
) {
  return db.find<{
    item: string;
    batchNumber: string | null;
    place: string;
    on: string | null;
    document: string | null;
  }>(sql`
    WITH held AS (
      SELECT place.id AS placeId, lot.id AS lotId, item.name AS item,
        lot.batch_number AS batchNumber, bin.code AS place
      FROM lot
      JOIN item ON item.id = lot.item_id
      JOIN bin ON bin.uid = ${bin}
      JOIN place ON place.bin_id = bin.id AND place.condition = ${condition}
      WHERE lot.uid = ${lot} AND lot.received_on <= ${since}
    ), running AS (
      SELECT posting.business_date AS day, posting.sequence, document.number,
        sum(CASE movement.to_place_id WHEN held.placeId THEN quantity ELSE -quantity END) OVER (
          ORDER BY posting.business_date, posting.sequence, movement.line) AS balance
      FROM held
      JOIN movement ON movement.lot_id = held.lotId
        AND held.placeId IN (movement.from_place_id, movement.to_place_id)
      JOIN posting ON posting.id = movement.posting_id
      JOIN document ON document.id = posting.document_id
    )
    SELECT held.item, held.batchNumber, held.place, least.day AS "on", least.number AS document
    FROM held LEFT JOIN (
      SELECT day, number FROM running WHERE day > ${since} ORDER BY balance, day, sequence LIMIT 1
    ) AS least`);
}
