import type { Output, Parsed } from '../../shared/api';
import { dayOf } from '../../shared/day';
import type { StocktakeScope } from '../../shared/documents/stocktake';
import type { Condition, Expiry } from '../../shared/fields';
import type { SheetLine } from '../../shared/stocktakes/api';
import { type CycleLot, cycleOrder, movedWithin } from '../../shared/stocktakes/cycle';
import { byWalk } from '../../shared/stocktakes/walk';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { expiryOf } from '../documents/candidates';
import { itemLabelOf } from '../stock/listItemStock';
import { standingCounts } from './standingCounts';

/** 盘点表: what lies in the scope now, in the order in which one walks past the bins. */
export function readScope(
  { db, today }: QueryContext,
  { warehouse: code, scope, blind }: Parsed<'stocktakes.scope'>,
): Output<'stocktakes.scope'> {
  const rows = sheetLines(db, readWarehouse(db, code).id, scope, today);
  return { rows: blind ? rows.map((row) => ({ ...row, book: null })) : rows };
}

/** The lots in the bins of a warehouse that a scope takes in. */
export function sheetLines(
  db: ReadableDb,
  warehouseId: number,
  scope: StocktakeScope,
  today: string,
): SheetLine[] {
  const rows = db.all<Row>(sql`
    SELECT item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
      item.spec AS itemSpec, item.unit AS itemUnit, category.name AS categoryName,
      lot.uid AS lot, lot.batch_number AS batchNumber, lot.serial_number AS serialNumber,
      lot.expiry_kind AS expiryKind, lot.expiry_date AS expiryDate, bin.uid AS bin,
      bin.code AS binCode, place.condition, stock.quantity
    FROM place
    JOIN stock ON stock.place_id = place.id
    JOIN lot ON lot.id = stock.lot_id
    JOIN item ON item.id = lot.item_id
    JOIN category ON category.id = item.category_id
    JOIN bin ON bin.id = place.bin_id
    JOIN zone ON zone.id = bin.zone_id
    WHERE place.warehouse_id = ${warehouseId} AND place.kind = 'bin' ${only(scope)}
    ORDER BY item.code, lot.id, place.condition`);
  const chosen = scope.kind === 'cycle' ? cycleLots(db, warehouseId, scope.lots, today) : null;
  return rows
    .filter(({ lot }) => chosen === null || chosen.has(lot))
    .map(viewLine)
    .sort((a, b) => byWalk(a.bin.code, b.bin.code));
}

type Row = Parameters<typeof itemLabelOf>[0] & {
  lot: string;
  batchNumber: string | null;
  serialNumber: string | null;
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  bin: string;
  binCode: string;
  condition: Condition;
  quantity: number;
};

function viewLine(row: Row): SheetLine {
  return {
    item: itemLabelOf(row),
    lot: row.lot,
    batchNumber: row.batchNumber,
    serialNumber: row.serialNumber,
    expiry: expiryOf(row.expiryKind, row.expiryDate),
    bin: { uid: row.bin, code: row.binCode },
    condition: row.condition,
    book: row.quantity,
  };
}

function only(scope: StocktakeScope): Sql {
  if (scope.kind === 'zone') return sql`AND zone.code IN (${list(scope.zones)})`;
  if (scope.kind === 'category') return sql`AND category.uid IN (${list(scope.categories)})`;
  return sql``;
}

/** The lots whose turn it is, by {@link cycleOrder}. */
function cycleLots(
  db: ReadableDb,
  warehouseId: number,
  lots: number,
  today: string,
): ReadonlySet<string> {
  const from = dayOf(new Date(Date.parse(`${today}T04:00:00Z`) - movedWithin * 86_400_000));
  const rows = db.all<CycleLot>(sql`
    WITH here AS MATERIALIZED (
      SELECT lot_id, CASE WHEN count(amount) = count(*) THEN sum(amount) END AS value
      FROM place JOIN stock ON stock.place_id = place.id
      WHERE place.warehouse_id = ${warehouseId} AND place.kind = 'bin' GROUP BY lot_id
    ), counted AS MATERIALIZED (
      SELECT line ->> 'lot' AS lot, max(business_date) AS "on"
      FROM (${standingCounts(warehouseId)}) GROUP BY 1
    ), moved AS MATERIALIZED (
      SELECT lot_id, count(*) AS moves
      FROM posting JOIN movement ON movement.posting_id = posting.id
      WHERE posting.warehouse_id = ${warehouseId} AND posting.business_date >= ${from}
      GROUP BY lot_id
    )
    SELECT lot.uid AS lot, here.value, coalesce(moved.moves, 0) AS moves,
      coalesce(counted."on", lot.received_on) AS since
    FROM here
    JOIN lot ON lot.id = here.lot_id
    LEFT JOIN moved ON moved.lot_id = here.lot_id
    LEFT JOIN counted ON counted.lot = lot.uid`);
  return new Set(
    cycleOrder(rows, today)
      .slice(0, lots)
      .map(({ lot }) => lot),
  );
}
