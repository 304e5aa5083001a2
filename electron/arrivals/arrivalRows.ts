import { type Sql, sql } from '../database/sql';

/**
 * What was announced and has arrived, by announcement and item: `announced`, `arrived`, `open`.
 * Arrived is what posted receipts that name the announcement have brought and that was not taken
 * back; so it closes by itself when all is there, and opens again with a reversal.
 */
export const arrivalItems: Sql = sql`
  SELECT arrivalId, itemId, sum(announced) AS announced, sum(arrived) AS arrived,
    max(0, sum(announced) - sum(arrived)) AS open
  FROM (
    SELECT arrival_id AS arrivalId, item_id AS itemId, quantity AS announced, 0 AS arrived
    FROM arrival_line
    UNION ALL
    SELECT document.arrival_id, lot.item_id, 0, movement.quantity
    FROM document
    JOIN posting ON posting.document_id = document.id AND posting.act = 'post'
    JOIN movement ON movement.posting_id = posting.id
    JOIN lot ON lot.id = movement.lot_id
    WHERE document.arrival_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
  )
  GROUP BY arrivalId, itemId`;

/** One row an announcement, with its state as of `today`. */
export function arrivalRows(today: string): Sql {
  return sql`
    SELECT *, state = 'open' AND expectedOn < ${today} AS overdue
    FROM (
      SELECT arrival.id, arrival.uid AS arrival, arrival.number, warehouse.code AS warehouseCode,
        warehouse.name AS warehouseName, source.uid AS sourceUid, source.name AS sourceName,
        arrival.expected_on AS expectedOn, arrival.basis_number AS basisNumber, arrival.note,
        maker.uid AS madeByUid, maker.name AS madeByName, arrival.made_at AS madeAt,
        closer.uid AS closedByUid, closer.name AS closedByName, arrival.closed_at AS closedAt,
        arrival.closed_reason AS closedReason, coalesce(sums.lines, 0) AS lines,
        coalesce(sums.openLines, 0) AS openLines,
        CASE WHEN arrival.closed_at IS NOT NULL THEN 'closed'
          WHEN sums.openLines > 0 THEN 'open' ELSE 'arrived' END AS state
      FROM arrival
      JOIN warehouse ON warehouse.id = arrival.warehouse_id
      JOIN party AS source ON source.id = arrival.source_id
      JOIN user AS maker ON maker.id = arrival.made_by
      LEFT JOIN user AS closer ON closer.id = arrival.closed_by
      LEFT JOIN (
        SELECT arrivalId, count(CASE WHEN announced > 0 THEN 1 END) AS lines,
          count(CASE WHEN open > 0 THEN 1 END) AS openLines
        FROM (${arrivalItems}) GROUP BY arrivalId
      ) AS sums ON sums.arrivalId = arrival.id
    )`;
}

export interface ArrivalColumns {
  id: number;
  arrival: string;
  number: string;
  warehouseCode: string;
  warehouseName: string;
  sourceUid: string;
  sourceName: string;
  expectedOn: string;
  basisNumber: string;
  note: string;
  madeByUid: string;
  madeByName: string;
  madeAt: string;
  closedByUid: string;
  closedByName: string;
  closedAt: string | null;
  closedReason: string;
  lines: number;
  openLines: number;
  state: 'open' | 'arrived' | 'closed';
  overdue: 0 | 1;
}

/** What the list and the single announcement both say. */
export function headOf(row: ArrivalColumns) {
  return {
    arrival: row.arrival,
    number: row.number,
    warehouse: { code: row.warehouseCode, name: row.warehouseName },
    source: { uid: row.sourceUid, name: row.sourceName },
    expectedOn: row.expectedOn,
    basisNumber: row.basisNumber,
    state: row.state,
    overdue: row.overdue === 1,
    made: { by: { uid: row.madeByUid, name: row.madeByName }, at: row.madeAt },
    closed:
      row.closedAt === null
        ? null
        : {
            by: { uid: row.closedByUid, name: row.closedByName },
            at: row.closedAt,
            reason: row.closedReason,
          },
  };
}
