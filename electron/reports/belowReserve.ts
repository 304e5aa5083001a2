import type { Output } from '../../shared/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { countedReserves } from '../items/countedReserves';
import { stockRows } from '../stock/stockRows';

type Row = Output<'dashboard.read'>['belowReserve'][number];

/**
 * Items of which less is available than the minimum of their reserve, under all their names; the worst
 * share first.
 */
export function readBelowReserve(
  db: ReadableDb,
  today: string,
  warehouse: string | undefined,
): Row[] {
  const only = warehouse ? sql`AND warehouse.code = ${warehouse}` : sql``;
  const at = warehouse ? { warehouse } : {};
  return db
    .all<Flat>(sql`
      SELECT warehouse.code AS warehouse, warehouse.short_name AS warehouseName, item.uid,
        item.name, item.unit, coalesce(held.available, 0) AS available, reserve.minimum,
        reserve.standing
      FROM (${countedReserves}) AS reserve
      JOIN warehouse ON warehouse.id = reserve.warehouse_id
      JOIN item ON item.id = reserve.item_id
      LEFT JOIN (
        SELECT warehouseId, countedId, sum(available) AS available
        FROM (${stockRows({ ...at, where: 'shelf' }, today)}) GROUP BY warehouseId, countedId
      ) AS held ON held.warehouseId = warehouse.id AND held.countedId = item.id
      WHERE coalesce(held.available, 0) < reserve.minimum
        AND warehouse.opening_date IS NOT NULL ${only}
      ORDER BY coalesce(held.available, 0) * 1000 / reserve.minimum, warehouse.code, item.code`)
    .map(({ uid, name, unit, ...row }) => ({ ...row, item: { uid, name, unit } }));
}

interface Flat extends Omit<Row, 'item'> {
  uid: string;
  name: string;
  unit: string;
}
