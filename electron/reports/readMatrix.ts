import type { Output, Parsed } from '../../shared/api';
import {
  isBelow,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '../../shared/reports/matrixApi';
import type { QueryContext } from '../context';
import { sql, whereAll } from '../database/sql';
import { countedReserves } from '../items/countedReserves';
import { itemNames } from '../items/findItems';
import { type ItemColumns, itemColumns } from '../kits/itemColumns';
import { isNamed } from '../search/byName';
import { itemLabelOf } from '../stock/listItemStock';
import { stockRows } from '../stock/stockRows';
import { listWarehouses } from '../warehouses/warehouses';

/**
 * 全省物资表: items that lie somewhere or should, each with its warehouses. What lies there is of the
 * same rows as `stock.items`, and of a 临时物资 under what it turned out to be; a reserve counts from the day its warehouse keeps its books. The
 * figures of the warehouses are of the rows that are shown.
 */
export function readMatrix(
  context: QueryContext,
  { category, search, onlyGaps }: Parsed<'province.matrix'>,
): Output<'province.matrix'> {
  const { db, today } = context;
  const words = search?.trim() ?? '';
  const narrowed = whereAll([
    ...(category ? [sql`category.uid = ${category}`] : []),
    ...(words === '' ? [] : [isNamed(itemNames, words)]),
  ]);
  const found = db.all<Row>(sql`
    WITH held AS MATERIALIZED (
      SELECT countedId AS itemId, warehouseId, sum(quantity) AS onHand, sum(available) AS available,
        coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced
      FROM (${stockRows({ where: 'shelf' }, today)}) GROUP BY countedId, warehouseId),
    due AS MATERIALIZED (
      SELECT item_id AS itemId, warehouse_id AS warehouseId, minimum, standing
      FROM (${countedReserves}) AS reserve JOIN warehouse ON warehouse.id = warehouse_id
      WHERE opening_date IS NOT NULL AND standing > 0),
    pair AS (SELECT itemId, warehouseId FROM held UNION SELECT itemId, warehouseId FROM due)
    SELECT ${itemColumns}, warehouse.code AS warehouse, coalesce(onHand, 0) AS onHand,
      coalesce(available, 0) AS available, coalesce(known, 0) AS known,
      coalesce(unpriced, 0) AS unpriced, due.minimum, due.standing
    FROM pair
    JOIN item ON item.id = pair.itemId
    JOIN category ON category.id = item.category_id
    JOIN warehouse ON warehouse.id = pair.warehouseId
    LEFT JOIN held ON held.itemId = pair.itemId AND held.warehouseId = pair.warehouseId
    LEFT JOIN due ON due.itemId = pair.itemId AND due.warehouseId = pair.warehouseId
    ${narrowed} ORDER BY category.code, item.code, warehouse.code`);
  const all = rowsOf(found);
  const rows = onlyGaps ? all.filter(({ gap }) => gap > 0) : all;
  return { warehouses: columnsOf(context, rows), rows };
}

type Row = ItemColumns & {
  warehouse: string;
  onHand: number;
  available: number;
  known: number;
  unpriced: number;
  minimum: number | null;
  standing: number | null;
};

/** One row an item, in the order in which they were found. */
function rowsOf(found: readonly Row[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  for (const {
    warehouse,
    onHand,
    available,
    known,
    unpriced,
    minimum,
    standing,
    ...item
  } of found) {
    const label = itemLabelOf(item);
    const row = rows.get(label.uid) ?? { item: label, onHand: 0, available: 0, gap: 0, cells: [] };
    const reserve = minimum === null || standing === null ? null : { minimum, standing };
    const gap = Math.max(0, (standing ?? 0) - available);
    row.cells.push({ warehouse, onHand, available, value: { known, unpriced }, reserve, gap });
    row.onHand += onHand;
    row.available += available;
    row.gap += gap;
    rows.set(label.uid, row);
  }
  return [...rows.values()];
}

function columnsOf(context: QueryContext, rows: readonly MatrixRow[]): MatrixColumn[] {
  const cells = new Map<string, MatrixCell[]>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    const own = cells.get(cell.warehouse) ?? [];
    own.push(cell);
    cells.set(cell.warehouse, own);
  }
  return listWarehouses(context).rows.map(({ code, shortName, keptHere }) => {
    const own = cells.get(code) ?? [];
    return {
      code,
      shortName,
      keptHere,
      items: own.filter(({ onHand }) => onHand > 0).length,
      below: own.filter(isBelow).length,
      gaps: own.filter(({ gap }) => gap > 0).length,
      value: {
        known: own.reduce((sum, { value }) => sum + value.known, 0),
        unpriced: own.reduce((sum, { value }) => sum + value.unpriced, 0),
      },
    };
  });
}
