import type { Output, Parsed } from '../../shared/api';
import { accuracyOf } from '../../shared/stocktakes/accuracy';
import type { AccuracyRow } from '../../shared/stocktakes/api';
import { type QueryContext, readWarehouse } from '../context';
import { sql } from '../database/sql';
import { standingCounts } from './standingCounts';

/**
 * 账实相符率 of each count of a warehouse that stands, the latest first: from the counted lines of
 * the papers and what they posted. A count that was taken back says nothing of the books.
 */
export function listAccuracy(
  { db }: QueryContext,
  { warehouse }: Parsed<'stocktakes.accuracy'>,
): Output<'stocktakes.accuracy'> {
  const { id } = readWarehouse(db, warehouse);
  const rows = db.all<Omit<AccuracyRow, 'byLine' | 'byUnit'>>(sql`
    WITH line AS MATERIALIZED (
      SELECT document_id, posting_id, sequence, number, line ->> '$.counts[#-1].quantity' AS units
      FROM (${standingCounts(id)})
    ), found AS MATERIALIZED (
      SELECT posting_id, document_line AS number, iif(place.holds, quantity, -quantity) AS change
      FROM (SELECT DISTINCT posting_id FROM line) AS count
      JOIN movement USING (posting_id)
      JOIN place ON place.id = movement.to_place_id
    ), result AS MATERIALIZED (
      SELECT document_id, sequence, count(*) AS counted, sum(change IS NULL) AS exact,
        sum(units - coalesce(change, 0)) AS units, sum(abs(coalesce(change, 0))) AS wrong
      FROM line
      LEFT JOIN found ON found.posting_id = line.posting_id AND found.number = line.number
      GROUP BY line.posting_id
    )
    SELECT document.uid AS document, document.number, document.business_date AS businessDate,
      document.body ->> '$.scope.kind' AS scope, counted, exact, units, wrong
    FROM result JOIN document ON document.id = result.document_id
    ORDER BY document.business_date DESC, result.sequence DESC`);
  return { rows: rows.map((row) => ({ ...row, ...accuracyOf(row) })) };
}
