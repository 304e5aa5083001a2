import type { Output, Parsed } from '../../shared/api';
import type { ArrivalView } from '../../shared/arrivals/api';
import type { Axes } from '../../shared/documents/axes';
import { refuse } from '../../shared/refusals';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql, whereAll } from '../database/sql';
import { fewNames } from '../documents/fewNames';
import { itemLabelOf } from '../stock/listItemStock';
import { offsetOf, pageOf } from '../stock/stockRows';
import { type ArrivalColumns, arrivalItems, arrivalRows, headOf } from './arrivalRows';

/** 入库通知: what is expected, the earliest first; all of them with the newest first. */
export function listArrivals(
  { db, today }: QueryContext,
  input: Parsed<'arrivals.list'>,
): Output<'arrivals.list'> {
  const conditions: Sql[] = [];
  if (input.warehouse) {
    conditions.push(sql`warehouseCode = ${readWarehouse(db, input.warehouse).code}`);
  }
  if (input.show === 'open') conditions.push(sql`state = 'open'`);
  const rows = sql`SELECT * FROM (${arrivalRows(today)}) ${whereAll(conditions)}`;
  const order = input.show === 'open' ? sql`expectedOn, id` : sql`expectedOn DESC, id DESC`;
  const offset = offsetOf(input.cursor);
  const found = db.all<ArrivalColumns & { items: string | null }>(sql`
    SELECT *, ${fewNames(sql`
      SELECT DISTINCT item.name FROM arrival_line JOIN item ON item.id = item_id
      WHERE arrival_line.arrival_id = found.id`)} AS items
    FROM (${rows} ORDER BY ${order} LIMIT ${input.limit + 1} OFFSET ${offset}) AS found`);
  const page = pageOf(found, offset, input.limit);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...headOf(row),
      items: row.items ?? '',
      lines: row.lines,
      openLines: row.openLines,
    })),
    totals: db.read(sql`
      SELECT count(*) AS arrivals, count(CASE state WHEN 'open' THEN 1 END) AS open,
        coalesce(sum(overdue), 0) AS overdue
      FROM (${rows})`),
  };
}

/** One announcement, ticked off line by line. */
export function readArrival(
  { db, today }: QueryContext,
  { arrival: uid }: Parsed<'arrivals.read'>,
): Output<'arrivals.read'> {
  const row = findArrival(db, today, uid);
  const receipts = receiptsOf(db, row.id);
  return {
    ...headOf(row),
    note: row.note,
    lines: linesOf(db, row.id),
    receipts,
    changeable: row.state === 'open' && receipts.length === 0,
  };
}

/** An announcement that must exist, by its uid. */
export function findArrival(db: ReadableDb, today: string, uid: string): ArrivalColumns {
  return (
    db.find<ArrivalColumns>(sql`SELECT * FROM (${arrivalRows(today)}) WHERE arrival = ${uid}`) ??
    refuse('notFound', { what: 'arrival', uid })
  );
}

function linesOf(db: ReadableDb, id: number): ArrivalView['lines'] {
  return db
    .all<Parameters<typeof itemLabelOf>[0] & Omit<ArrivalView['lines'][number], 'item'>>(sql`
      SELECT item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
        item.spec AS itemSpec, item.unit AS itemUnit, category.name AS categoryName,
        announced, arrived, open
      FROM (${arrivalItems}) AS line
      JOIN item ON item.id = line.itemId
      JOIN category ON category.id = item.category_id
      LEFT JOIN arrival_line
        ON arrival_line.arrival_id = line.arrivalId AND arrival_line.item_id = line.itemId
      WHERE line.arrivalId = ${id}
      GROUP BY item.id ORDER BY min(arrival_line.line) IS NULL, min(arrival_line.line)`)
    .map(({ announced, arrived, open, ...item }) => ({
      item: itemLabelOf(item),
      announced,
      arrived,
      open,
    }));
}

function receiptsOf(db: ReadableDb, id: number): ArrivalView['receipts'] {
  return db
    .all<
      Omit<ArrivalView['receipts'][number], 'axes'> & Omit<Axes, 'cancelled'> & { cancelled: 0 | 1 }
    >(sql`
      SELECT uid AS document, number, business_date AS businessDate, approval, posting, delivery,
        cancelled
      FROM document WHERE arrival_id = ${id} ORDER BY business_date DESC, id DESC`)
    .map(({ approval, posting, delivery, cancelled, ...receipt }) => ({
      ...receipt,
      axes: { approval, posting, delivery, cancelled: cancelled === 1 },
    }));
}
