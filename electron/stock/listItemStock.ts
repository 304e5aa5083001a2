import type { Output, Parsed } from '../../shared/api';
import type { ItemStockRow } from '../../shared/stock/api';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { offsetOf, pageOf, readStockTotals, stockRows } from './stockRows';

/** Stock by item, or by item and warehouse; what teams hold is of the warehouse that issued it. */
export function listItemStock(
  { db, today }: QueryContext,
  input: Parsed<'stock.items'>,
): Output<'stock.items'> {
  const rows = stockRows(input.filter, today);
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

/** An item as stock lists name it. */
export function itemLabelOf(row: {
  itemUid: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  categoryName: string;
}) {
  return {
    uid: row.itemUid,
    code: row.itemCode,
    name: row.itemName,
    spec: row.itemSpec,
    unit: row.itemUnit,
    category: row.categoryName,
  };
}
