import type { Output, Parsed } from '../../shared/api';
import { daysAfter, endOfDay } from '../../shared/day';
import { longestRoadDays } from '../../shared/transfers/overdue';
import type { ToLoadRow } from '../../shared/trips/api';
import { type QueryContext, readWarehouse } from '../context';
import { anyContains, list, type Sql, sql } from '../database/sql';
import { fewNames } from '../documents/fewNames';
import { goesTo } from './tripRows';

/**
 * What may go on a lorry: dispatches and transfers that are submitted or posted, stand, and are not
 * delivered.
 */
export const mayGo = sql`document.kind IN ('dispatch', 'transfer') AND document.number IS NOT NULL
  AND document.cancelled = 0 AND document.posting <> 'reversed' AND document.delivery <> 'signed'
  AND (document.kind = 'transfer' OR document.delivery <> 'arrived')
  AND (document.approval IN ('waiting', 'given', 'givenAfter') OR document.posting <> 'none')`;

/** Whether a lorry that is not cancelled brings it. */
const isOnTrip = sql`EXISTS (
  SELECT 1 FROM trip_paper JOIN trip ON trip.id = trip_paper.trip_id
  WHERE trip_paper.document_id = document.id AND trip.cancelled_at IS NULL)`;

const most = 200;

/**
 * 待装车. Without words those on no lorry that are not posted yet, or not longer than a lorry takes:
 * what left before without a lorry being named is not waiting for one.
 */
export function listToLoad(
  { db, today }: QueryContext,
  { warehouse: code, search, papers }: Parsed<'trips.toLoad'>,
): Output<'trips.toLoad'> {
  const { id } = readWarehouse(db, code);
  const words = search.trim();
  const recently = daysAfter(today, -longestRoadDays);
  const which: Sql = papers
    ? sql`document.uid IN (${list(papers)})`
    : words === ''
      ? sql`NOT ${isOnTrip} AND (document.posting = 'none' OR document.business_date >= ${recently})`
      : anyContains([sql`document.number`, goesTo], words);
  const rows = db.all<Row>(sql`
    SELECT document.uid AS document, document.kind, document.number,
      document.business_date AS businessDate, ${goesTo} AS "to", operation.name AS operation,
      approval, posting, delivery, document.body ->> 'vehicle' AS vehicle,
      coalesce(nullif((SELECT place FROM requisition WHERE requisition.id = requisition_id), ''),
        ${goesTo}) AS place,
      (SELECT wanted_by FROM requisition WHERE requisition.id = requisition_id) AS wantedBy,
      document.body ->> 'wantedOn' AS wantedOn,
      ${fewNames(sql`SELECT item.name FROM json_each(document.body, '$.lines') AS line
        JOIN item ON item.uid = line.value ->> 'item' GROUP BY item.id ORDER BY min(line.key)`)} AS items
    FROM document LEFT JOIN operation ON operation.id = document.operation_id
    WHERE document.warehouse_id = ${id} AND ${mayGo} AND ${which}
    ORDER BY document.business_date DESC, document.id DESC LIMIT ${most}`);
  return {
    rows: rows.map(
      ({ approval, posting, delivery, items, vehicle, wantedBy, wantedOn, ...row }) => ({
        ...row,
        dueAt: wantedBy ?? (wantedOn === null ? null : endOfDay(wantedOn)),
        vehicle: vehicle ?? '',
        items: items ?? '',
        axes: { approval, posting, delivery, cancelled: false },
      }),
    ),
  };
}

type Row = Omit<ToLoadRow, 'axes' | 'items' | 'vehicle' | 'dueAt'> &
  Omit<ToLoadRow['axes'], 'cancelled'> & {
    items: string | null;
    vehicle: string | null;
    wantedBy: string | null;
    wantedOn: string | null;
  };
