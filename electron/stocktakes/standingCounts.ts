import { type Sql, sql } from '../database/sql';

/**
 * The counted lines of every count of a warehouse that stands: posted and not taken back. `number`
 * is the line's number on its paper, `line` the line itself.
 */
export function standingCounts(warehouseId: number): Sql {
  return sql`
    SELECT document.id AS document_id, posting.id AS posting_id, posting.sequence,
      posting.business_date, counted.key + 1 AS number, counted.value AS line
    FROM document
    JOIN posting ON posting.document_id = document.id AND posting.act = 'post'
    JOIN json_each(document.body, '$.lines') AS counted
    WHERE document.warehouse_id = ${warehouseId} AND document.kind = 'stocktake'
      AND document.posting = 'posted' AND json_array_length(counted.value, '$.counts') > 0`;
}
