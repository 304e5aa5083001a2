import type { Output } from '../../shared/api';
import type { StockFilter } from '../../shared/stock/api';
import type { ExpiryBand } from '../../shared/stock/expiry';
import type { ReadableDb } from '../database/database';
import { anyContains, type Sql, sql, whereAll } from '../database/sql';
import { spokenFor } from './spokenFor';

/**
 * The one reading of what lies where: a row for each lot in each place of our stock that fits the
 * filter. Every list, total, sheet and picture of stock is a grouping of these rows, so that no two
 * of them can disagree.
 *
 * `spoken` is what approved, unposted papers have spoken for; `available` is good, in life, and
 * not spoken for.
 */
export function stockRows(filter: StockFilter, today: string): Sql {
  return sql`
    SELECT line.*, CASE WHEN usable THEN max(0, quantity - spoken) ELSE 0 END AS available
    FROM (
      SELECT item.id AS itemId, item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
        item.spec AS itemSpec, item.unit AS itemUnit, item.initials, category.id AS categoryId,
        category.uid AS categoryUid, category.name AS categoryName, category.code AS categoryCode,
        warehouse.id AS warehouseId, warehouse.code AS warehouseCode,
        warehouse.name AS warehouseName, place.kind AS placeKind, place.condition,
        bin.uid AS binUid, bin.code AS binCode, team.name AS teamName,
        lot.id AS lotId, lot.uid AS lotUid, lot.batch_number AS batchNumber,
        lot.serial_number AS serialNumber, lot.production_date AS productionDate,
        lot.expiry_kind AS expiryKind, lot.expiry_date AS expiryDate,
        lot.received_on AS receivedOn, lot.unit_price AS unitPrice, owner.uid AS ownerUid,
        owner.name AS ownerName, earmark.uid AS earmarkUid, earmark.name AS earmarkName,
        stock.quantity, stock.amount, ${bandOf(today)} AS band,
        ${spokenFor()} AS spoken,
        place.kind = 'bin' AND place.condition = 'good'
          AND (lot.expiry_date IS NULL OR lot.expiry_date >= ${today}) AS usable
      FROM stock
      JOIN place ON place.id = stock.place_id
      JOIN lot ON lot.id = stock.lot_id
      JOIN item ON item.id = lot.item_id
      JOIN category ON category.id = item.category_id
      JOIN party AS owner ON owner.id = lot.owner_id
      LEFT JOIN earmark ON earmark.id = lot.earmark_id
      LEFT JOIN bin ON bin.id = place.bin_id
      LEFT JOIN warehouse ON warehouse.id = place.warehouse_id
      LEFT JOIN team ON team.id = place.team_id
    ) AS line
    ${whereAll(conditionsOf(filter))}`;
}

/** The steps of shared/stock/expiry.ts, told to SQL; a test holds the two together. */
function bandOf(today: string): Sql {
  return sql`CASE
    WHEN lot.expiry_kind <> 'date' THEN lot.expiry_kind
    WHEN lot.expiry_date < ${today} THEN 'expired'
    WHEN lot.expiry_date <= date(${today}, '+30 days') THEN 'within30'
    WHEN lot.expiry_date <= date(${today}, '+90 days') THEN 'within90'
    WHEN lot.expiry_date <= date(${today}, '+180 days') THEN 'within180'
    ELSE 'beyond' END`;
}

function conditionsOf(filter: StockFilter): Sql[] {
  const conditions: Sql[] = [];
  if (filter.warehouse) conditions.push(sql`warehouseCode = ${filter.warehouse}`);
  if (filter.category) conditions.push(sql`categoryUid = ${filter.category}`);
  if (filter.item) conditions.push(sql`itemUid = ${filter.item}`);
  if (filter.owner) conditions.push(sql`ownerUid = ${filter.owner}`);
  if (filter.earmark) conditions.push(sql`earmarkUid = ${filter.earmark}`);
  if (filter.condition) conditions.push(sql`condition = ${filter.condition}`);
  if (filter.expiry) conditions.push(sql`band = ${filter.expiry satisfies ExpiryBand}`);
  if (filter.where) {
    conditions.push(sql`placeKind = ${filter.where === 'shelf' ? 'bin' : 'custody'}`);
  }
  if (filter.search) {
    const words = filter.search.trim();
    const columns = [sql`itemName`, sql`itemCode`, sql`initials`, sql`batchNumber`];
    conditions.push(anyContains(columns, words));
  }
  return conditions;
}

/** The totals of a filter, shelf and custody told apart. Quantities of items are not added up. */
export function readStockTotals(db: ReadableDb, rows: Sql): Output<'stock.items'>['totals'] {
  const sums = db.all<{ kind: string; known: number; unpriced: number }>(sql`
    SELECT placeKind AS kind, coalesce(sum(amount), 0) AS known,
      count(*) - count(amount) AS unpriced
    FROM (${rows}) GROUP BY placeKind`);
  const of = (kind: string) => {
    const { known = 0, unpriced = 0 } = sums.find((each) => each.kind === kind) ?? {};
    return { known, unpriced };
  };
  const [shelf, custody] = [of('bin'), of('custody')];
  return {
    ...db.read<{ items: number; lots: number }>(sql`
      SELECT count(DISTINCT itemId) AS items, count(DISTINCT lotId) AS lots FROM (${rows})`),
    known: sums.reduce((sum, { known }) => sum + known, 0),
    unpriced: sums.reduce((sum, { unpriced }) => sum + unpriced, 0),
    shelf,
    custody,
  };
}

/** Where a list goes on: the number of rows already answered. */
export function pageOf<T>(rows: T[], offset: number, limit: number) {
  return {
    rows: rows.slice(0, limit),
    cursor: rows.length > limit ? String(offset + limit) : null,
  };
}

export function offsetOf(cursor: string | null): number {
  return cursor !== null && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
}
