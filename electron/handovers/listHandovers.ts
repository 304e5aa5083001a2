import type { Output, Parsed } from '../../shared/api';
import { countFault, countMayBeDays } from '../../shared/handovers/countFault';
import { totalsOfBalances } from '../closings/keptBalances';
import { openPapers } from '../closings/openPapers';
import { type QueryContext, readWarehouse, type Warehouse } from '../context';
import { sql } from '../database/sql';
import { readStoredDocument } from '../documents/documentRow';
import { balancesOn } from '../stock/balancesOn';

interface Row {
  uid: string;
  at: string;
  fromUid: string;
  fromName: string;
  toUid: string;
  toName: string;
  document: string;
  number: string;
  businessDate: string;
  note: string;
  content: string;
  sequence: number;
  hash: string;
}

/** The handovers of a warehouse, the latest first, each with what its entry in the chain says. */
export function listHandovers(
  { db }: QueryContext,
  { warehouse: code }: Parsed<'handovers.list'>,
): Output<'handovers.list'> {
  const { id } = readWarehouse(db, code);
  const rows = db.all<Row>(sql`
    SELECT handover.uid, handover.at, giver.uid AS fromUid, giver.name AS fromName,
      taker.uid AS toUid, taker.name AS toName, document.uid AS document, document.number,
      document.business_date AS businessDate, handover.note, chain_entry.content,
      chain_entry.sequence, chain_entry.hash
    FROM handover
    JOIN user AS giver ON giver.id = from_user_id
    JOIN user AS taker ON taker.id = to_user_id
    JOIN document ON document.id = count_document_id
    JOIN chain_entry ON chain_entry.sequence = after_sequence + 1
      AND chain_entry.kind = 'handover' AND chain_entry.content ->> 'handover' = handover.uid
    WHERE handover.warehouse_id = ${id} ORDER BY handover.id DESC`);
  return {
    rows: rows.map(({ uid, at, note, sequence, hash, content, ...row }) => {
      const sealed = JSON.parse(content);
      return {
        uid,
        at,
        from: { uid: row.fromUid, name: row.fromName },
        to: { uid: row.toUid, name: row.toName },
        count: { document: row.document, number: row.number, businessDate: row.businessDate },
        note,
        totals: sealed.totals,
        openPapers: sealed.openPapers.length,
        sequence,
        hash,
      };
    }),
  };
}

/** What would be handed over with a warehouse now, and the counts on which it may be. */
export function previewHandover(
  context: QueryContext,
  { warehouse: code }: Parsed<'handovers.preview'>,
): Output<'handovers.preview'> {
  const { db, today } = context;
  const warehouse = readWarehouse(db, code);
  return {
    counts: jointCounts(context, warehouse),
    openPapers: openPapers(db, warehouse, today),
    totals: totalsOfBalances(db, balancesOn(today, { warehouse: warehouse.id })),
  };
}

function jointCounts({ db, today }: QueryContext, { id, code }: Warehouse) {
  return db
    .all<{ uid: string }>(sql`
      SELECT uid FROM document
      WHERE warehouse_id = ${id} AND kind = 'stocktake'
        AND business_date >= date(${today}, ${`-${countMayBeDays} days`}) AND posting = 'posted'
      ORDER BY business_date DESC, number DESC`)
    .map(({ uid }) => readStoredDocument(db, uid))
    .flatMap(({ uid, number, businessDate, warehouse, axes, body }) => {
      if (body.kind !== 'stocktake' || number === null) return [];
      const count = { warehouse, posting: axes.posting, businessDate, body };
      const isFit = countFault(count, { warehouse: code, today }) === null;
      return isFit ? [{ document: uid, number, businessDate }] : [];
    });
}
