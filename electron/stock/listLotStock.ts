import type { Output, Parsed } from '../../shared/api';
import type { Condition, Expiry } from '../../shared/fields';
import { refuse } from '../../shared/refusals';
import type { LotOnDateRow, StockFilter } from '../../shared/stock/api';
import { daysToExpiry } from '../../shared/stock/expiry';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { expiryOf } from '../documents/candidates';
import { itemLabelOf } from './listItemStock';
import { offsetOf, pageOf, readStockTotals, stockRows, stockRowsOn } from './stockRows';

/** Stock by lot and place; dated lots first, the first to expire on top. */
export function listLotStock(
  { db, today }: QueryContext,
  input: Parsed<'stock.lots'>,
): Output<'stock.lots'> {
  const { rows, ...page } = pageOfLots(db, stockRows(input.filter, today), input);
  return {
    ...page,
    rows: rows.map((row) => ({ ...viewRow(row, today), spokenFor: row.spoken })),
  };
}

/** 往日库存: as {@link listLotStock}, at the end of a past day; days left are counted from it. */
export function listLotsOnDate(
  { db, today }: QueryContext,
  input: Parsed<'stock.onDate'>,
): Output<'stock.onDate'> {
  const { date, filter } = input;
  if (date > today) refuse('date.future', { businessDate: date, today });
  const { rows, ...page } = pageOfLots(db, stockRowsOn(filter, date), input);
  return { ...page, rows: rows.map((row) => viewRow(row, date)) };
}

function pageOfLots(db: ReadableDb, rows: Sql, input: { cursor: string | null; limit: number }) {
  const offset = offsetOf(input.cursor);
  const found = db.all<Row>(sql`
    SELECT * FROM (${rows})
    ORDER BY expiryDate IS NULL, expiryDate, itemCode, warehouseCode, binCode, lotId
    LIMIT ${input.limit + 1} OFFSET ${offset}`);
  return { ...pageOf(found, offset, input.limit), totals: readStockTotals(db, rows) };
}

/** How many rows that list has altogether. */
export function countLotStock({ db, today }: QueryContext, filter: StockFilter): number {
  const rows = stockRows(filter, today);
  return db.read<{ count: number }>(sql`SELECT count(*) AS count FROM (${rows})`).count;
}

interface Row {
  itemUid: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  categoryName: string;
  warehouseCode: string | null;
  warehouseName: string | null;
  binUid: string | null;
  binCode: string | null;
  teamName: string | null;
  transferUid: string | null;
  transferNumber: string | null;
  condition: Condition | null;
  lotUid: string;
  batchNumber: string | null;
  serialNumber: string | null;
  productionDate: string | null;
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  ownerUid: string;
  ownerName: string;
  earmarkUid: string | null;
  earmarkName: string | null;
  receivedOn: string;
  quantity: number;
  amount: number | null;
  unitPrice: number | null;
  spoken: number;
}

function viewRow(row: Row, today: string): LotOnDateRow {
  const expiry = expiryOf(row.expiryKind, row.expiryDate);
  return {
    item: itemLabelOf(row),
    warehouse:
      row.warehouseCode && row.warehouseName
        ? { code: row.warehouseCode, name: row.warehouseName }
        : null,
    bin: row.binUid && row.binCode ? { uid: row.binUid, code: row.binCode } : null,
    team: row.teamName,
    transfer:
      row.transferUid && row.transferNumber
        ? { document: row.transferUid, number: row.transferNumber }
        : null,
    condition: row.condition,
    lot: row.lotUid,
    batchNumber: row.batchNumber,
    serialNumber: row.serialNumber,
    productionDate: row.productionDate,
    expiry,
    daysLeft: daysToExpiry(expiry, today),
    owner: row.ownerName,
    ownerUid: row.ownerUid,
    earmark: row.earmarkName,
    earmarkUid: row.earmarkUid,
    receivedOn: row.receivedOn,
    quantity: row.quantity,
    amount: row.amount,
    unitPrice: row.unitPrice,
  };
}
