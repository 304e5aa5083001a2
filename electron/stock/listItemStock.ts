import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { ItemStockRow } from '../../shared/stock/api';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { offsetOf, pageOf, readStockTotals, stockRows, stockRowsOn } from './stockRows';

/** Stock by item, or by item and warehouse; what teams hold is of the warehouse that issued it. */
export function listItemStock(
  { db, today }: QueryContext,
  input: Parsed<'stock.items'>,
): Output<'stock.items'> {
  return pageOfItems(db, stockRows(input.filter, today), input);
}

/** 往日库存: as {@link listItemStock}, at the end of a past day. */
export function listItemsOnDate(
  { db, today }: QueryContext,
  input: Parsed<'stock.itemsOnDate'>,
): Output<'stock.itemsOnDate'> {
  const { date, filter } = input;
  if (date > today) refuse('date.future', { businessDate: date, today });
  const { rows, ...page } = pageOfItems(db, stockRowsOn(filter, date), input);
  return {
    ...page,
    rows: rows.map(({ available: _free, spokenFor: _spoken, reserve: _reserve, ...row }) => row),
  };
}

function pageOfItems(
  db: ReadableDb,
  rows: Sql,
  input: Parsed<'stock.items'>,
): Output<'stock.items'> {
  const byWarehouse = input.by === 'warehouse';
  const offset = offsetOf(input.cursor);
  const key = byWarehouse ? sql`itemId, warehouseId` : sql`itemId`;
  const warehouse = byWarehouse ? sql`warehouseCode` : sql`${input.filter.warehouse ?? null}`;
  const found = db.all<Row>(sql`
    SELECT grouped.*, coalesce(warehouse.name, '') AS warehouseName,
      reserve.minimum AS minimum, reserve.standing AS standing
    FROM (
      SELECT itemId, itemUid, itemCode, itemName, itemSpec, itemUnit, categoryName, categoryCode,
        ${warehouse} AS warehouseCode,
        sum(CASE placeKind WHEN 'bin' THEN quantity ELSE 0 END) AS onHand,
        sum(available) AS available, sum(spoken) AS spokenFor,
        sum(CASE placeKind WHEN 'custody' THEN quantity ELSE 0 END) AS inCustody,
        sum(CASE placeKind WHEN 'transit' THEN quantity ELSE 0 END) AS onRoad,
        sum(CASE WHEN placeKind = 'bin' AND band = 'expired' THEN quantity ELSE 0 END) AS expired,
        sum(CASE WHEN placeKind = 'bin' AND condition <> 'good' THEN quantity ELSE 0 END) AS notGood,
        coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced,
        min(CASE WHEN usable THEN expiryDate END) AS firstExpiry
      FROM (${rows}) GROUP BY ${key}
    ) AS grouped
    LEFT JOIN warehouse ON warehouse.code = grouped.warehouseCode
    LEFT JOIN reserve ON reserve.warehouse_id = warehouse.id AND reserve.item_id = grouped.itemId
    ORDER BY categoryCode, itemCode, warehouseCode
    LIMIT ${input.limit + 1} OFFSET ${offset}`);
  const page = pageOf(found, offset, input.limit);
  return { ...page, rows: page.rows.map(viewRow), totals: readStockTotals(db, rows) };
}

interface Row {
  itemUid: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  categoryName: string;
  warehouseCode: string | null;
  warehouseName: string;
  onHand: number;
  available: number;
  spokenFor: number;
  inCustody: number;
  onRoad: number;
  expired: number;
  notGood: number;
  known: number;
  unpriced: number;
  firstExpiry: string | null;
  minimum: number | null;
  standing: number | null;
}

function viewRow(row: Row): ItemStockRow {
  return {
    item: itemLabelOf(row),
    warehouse: row.warehouseCode ? { code: row.warehouseCode, name: row.warehouseName } : null,
    onHand: row.onHand,
    available: row.available,
    spokenFor: row.spokenFor,
    inCustody: row.inCustody,
    onRoad: row.onRoad,
    expired: row.expired,
    notGood: row.notGood,
    amount: { known: row.known, unpriced: row.unpriced },
    firstExpiry: row.firstExpiry,
    reserve:
      row.minimum !== null && row.standing !== null
        ? { minimum: row.minimum, standing: row.standing }
        : null,
  };
}

/** The columns of an item's label. */
export interface ItemLabelRow {
  itemUid: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  categoryName: string;
}

/** An item as stock lists name it. */
export function itemLabelOf(row: ItemLabelRow) {
  return {
    uid: row.itemUid,
    code: row.itemCode,
    name: row.itemName,
    spec: row.itemSpec,
    unit: row.itemUnit,
    category: row.categoryName,
  };
}
