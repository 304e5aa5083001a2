import type { Output, Parsed } from '../../shared/api';
import { isAwaited } from '../../shared/transfers/acts';
import type { RoadShow, TransferRow } from '../../shared/transfers/api';
import { isRoadOverdue } from '../../shared/transfers/overdue';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { readRoad } from './readRoad';

/** 在途: transfers of which something is on the road, late ones first, then by the day they left. */
export function listOnTheRoad(
  { db, today }: QueryContext,
  input: Parsed<'transfers.onTheRoad'>,
): Output<'transfers.onTheRoad'> {
  const only = input.warehouse
    ? sql`AND ${input.warehouse} IN (warehouse.code, counter.code)`
    : sql``;
  const rows = db
    .all<Row>(sql`
      SELECT document.id, document.uid AS document, document.number,
        warehouse.code AS fromCode, warehouse.name AS fromName,
        counter.code AS toCode, counter.name AS toName,
        document.business_date AS sentOn, document.body ->> 'wantedOn' AS wantedOn,
        document.body ->> 'vehicle' AS vehicle,
        (SELECT reversal.number
          FROM posting CROSS JOIN document AS reversal
            -- With the affinity of its column, the uid would not be looked up in document_reversal.
            ON reversal.kind = 'reversal' AND reversal.body ->> 'posting' = +posting.uid
          WHERE posting.document_id = document.id AND posting.act = 'post'
            AND reversal.number IS NOT NULL AND reversal.cancelled = 0
            AND reversal.posting = 'none') AS beingTakenBack
      FROM document
      JOIN warehouse ON warehouse.id = document.warehouse_id
      JOIN warehouse AS counter ON counter.id = document.counter_warehouse_id
      WHERE document.kind = 'transfer' AND document.posting = 'part' ${only}
      ORDER BY document.business_date, document.id`)
    .map(({ id, fromCode, fromName, toCode, toName, ...row }) => {
      const lots = readRoad(db, { id });
      return {
        ...row,
        from: { code: fromCode, name: fromName },
        to: { code: toCode, name: toName },
        lots,
        isOverdue: isRoadOverdue(row, today),
        isStated: lots.some(({ stated }) => stated > 0),
      };
    });
  const { show } = input;
  const shown = show ? rows.filter((row) => waitsFor(show, row, input.warehouse)) : rows;
  return { rows: shown.sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue)) };
}

/** Whether a transfer waits for somebody of that warehouse; without one, for anybody. */
export function waitsFor(show: RoadShow, row: TransferRow, warehouse: string | undefined): boolean {
  const isHere = ({ code }: { code: string }) => warehouse === undefined || code === warehouse;
  switch (show) {
    case 'toReceive':
      return isHere(row.to) && row.lots.some(isAwaited);
    case 'stated':
      return isHere(row.from) && row.isStated;
    case 'overdue':
      return row.isOverdue;
  }
}

interface Row {
  id: number;
  document: string;
  number: string;
  fromCode: string;
  fromName: string;
  toCode: string;
  toName: string;
  sentOn: string;
  wantedOn: string | null;
  vehicle: string;
  beingTakenBack: string | null;
}
