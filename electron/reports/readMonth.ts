import type { Output, Parsed } from '../../shared/api';
import { lastDayOf } from '../../shared/closings/months';
import { type QueryContext, readWarehouse } from '../context';
import { sql } from '../database/sql';

type Goods = Output<'dashboard.month'>['receipt'];

const none: Goods = { papers: 0, known: 0, unpriced: 0 };

/**
 * What the receipts of a month brought and its dispatches took, by business date, at one warehouse
 * or over all of them: 2026-11 → 12 receipts of 83,000.00 yuan. A paper that was taken back is in
 * neither, as in the list of documents. A month at a time, so that none keeps the others waiting.
 */
export function readMonth(
  { db }: QueryContext,
  { warehouse, month }: Parsed<'dashboard.month'>,
): Output<'dashboard.month'> {
  const only = warehouse
    ? sql`AND document.warehouse_id = ${readWarehouse(db, warehouse).id}`
    : sql``;
  const rows = db.all<{ kind: string } & Goods>(sql`
    SELECT document.kind, count(DISTINCT document.id) AS papers,
      coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced
    FROM document
    JOIN posting ON posting.document_id = document.id AND posting.act = 'post'
    JOIN movement ON movement.posting_id = posting.id
    WHERE document.kind IN ('receipt', 'dispatch') AND document.posting IN ('posted', 'part')
      AND document.business_date BETWEEN ${`${month}-01`} AND ${lastDayOf(month)} ${only}
    GROUP BY document.kind`);
  const of = (wanted: string): Goods => {
    const { kind: _kind, ...goods } = rows.find(({ kind }) => kind === wanted) ?? {
      kind: wanted,
      ...none,
    };
    return goods;
  };
  return { receipt: of('receipt'), dispatch: of('dispatch') };
}
