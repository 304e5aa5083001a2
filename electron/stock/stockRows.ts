import type { Output } from '../../shared/api';
import type { StockFilter } from '../../shared/stock/api';
import type { ExpiryBand } from '../../shared/stock/expiry';
import type { PlaceKind } from '../../shared/stock/places';
import type { ReadableDb } from '../database/database';
import { type Sql, sql, whereAll } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { isNamed } from '../search/byName';
import { balancesOn } from './balancesOn';
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
  return rowsOf(sql`stock`, spokenFor(), filter, today);
}

/**
 * As {@link stockRows}, at the end of a past day. What was spoken for then is not asked. Value that
 * has no units that day is in it, so that the sums are those of the movements.
 */
export function stockRowsOn(filter: StockFilter, day: string): Sql {
  return rowsOf(sql`(${balancesOn(day, { fromNow: true })})`, sql`0`, filter, day);
}

/** As {@link stockRows}, of some rows of the table `stock`, by which the reading then begins. */
export function stockRowsAmong(some: Sql, today: string): Sql {
  return rowsOf(sql`(${some})`, spokenFor(), {}, today);
}

/** As {@link stockRows}, of any rows that have a place, a lot, a quantity and an amount. */
export function stockRowsOf(rows: Sql, filter: StockFilter, day: string): Sql {
  return rowsOf(rows, sql`0`, filter, day);
}

function rowsOf(stock: Sql, spoken: Sql, filter: StockFilter, today: string): Sql {
  return sql`
    SELECT line.*, CASE WHEN usable THEN max(0, quantity - spoken) ELSE 0 END AS available
    FROM (
      SELECT item.id AS itemId, ${countsAs(sql`item`)} AS countedId, item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
        item.spec AS itemSpec, item.unit AS itemUnit, item.initials, item.readings,
        category.id AS categoryId,
        category.uid AS categoryUid, category.name AS categoryName, category.code AS categoryCode,
        warehouse.id AS warehouseId, warehouse.code AS warehouseCode,
        warehouse.name AS warehouseName, place.id AS placeId, place.kind AS placeKind, place.condition,
        bin.uid AS binUid, bin.code AS binCode, team.name AS teamName,
        transfer.uid AS transferUid, transfer.number AS transferNumber,
        lot.id AS lotId, lot.uid AS lotUid, lot.batch_number AS batchNumber,
        lot.serial_number AS serialNumber, lot.production_date AS productionDate,
        lot.expiry_kind AS expiryKind, lot.expiry_date AS expiryDate,
        lot.received_on AS receivedOn, lot.unit_price AS unitPrice, owner.uid AS ownerUid,
        owner.name AS ownerName, earmark.uid AS earmarkUid, earmark.name AS earmarkName,
        stock.quantity, stock.amount, ${bandOf(today)} AS band,
        ${spoken} AS spoken,
        place.kind = 'bin' AND place.condition = 'good'
          AND (lot.expiry_date IS NULL OR lot.expiry_date >= ${today}) AS usable
      FROM ${stock} AS stock
      JOIN place ON place.id = stock.place_id
      JOIN lot ON lot.id = stock.lot_id
      JOIN item ON item.id = lot.item_id
      JOIN category ON category.id = item.category_id
      JOIN party AS owner ON owner.id = lot.owner_id
      LEFT JOIN earmark ON earmark.id = lot.earmark_id
      LEFT JOIN bin ON bin.id = place.bin_id
      LEFT JOIN document AS transfer ON transfer.id = place.document_id
      LEFT JOIN warehouse
        ON warehouse.id = coalesce(place.warehouse_id, transfer.warehouse_id)
      LEFT JOIN team ON team.id = place.team_id
    ) AS line
    ${whereAll(conditionsOf(filter, today))}`;
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

/** The last day of each band that has one, in days from today. */
const lastDay: Partial<Record<ExpiryBand, number>> = { within30: 30, within90: 90, within180: 180 };

/** In a band; where it has two ends, also by a range of dates, for which there is an index. */
function inBand(band: ExpiryBand, today: string): Sql[] {
  const is = sql`band = ${band}`;
  const days = lastDay[band];
  if (days === undefined) return [is];
  return [is, sql`expiryDate BETWEEN ${today} AND date(${today}, ${`+${days} days`})`];
}

/** The places whose stock is a warehouse's: its bins, what teams hold of it, the road from it. */
function placesOf(code: string): Sql {
  return sql`
    SELECT place.id FROM warehouse JOIN place ON place.warehouse_id = warehouse.id
    WHERE warehouse.code = ${code}
    UNION ALL
    SELECT place.id FROM warehouse
    JOIN document ON document.warehouse_id = warehouse.id AND document.kind = 'transfer'
    JOIN place ON place.document_id = document.id AND place.kind = 'transit'
    WHERE warehouse.code = ${code}`;
}

const kindOfPlace: Record<NonNullable<StockFilter['where']>, PlaceKind> = {
  shelf: 'bin',
  custody: 'custody',
  road: 'transit',
};

function conditionsOf(filter: StockFilter, today: string): Sql[] {
  const conditions: Sql[] = [];
  if (filter.warehouse) conditions.push(sql`placeId IN (${placesOf(filter.warehouse)})`);
  if (filter.category) conditions.push(sql`categoryUid = ${filter.category}`);
  if (filter.item) conditions.push(sql`itemUid = ${filter.item}`);
  if (filter.lot) conditions.push(sql`lotUid = ${filter.lot}`);
  if (filter.bin) conditions.push(sql`binUid = ${filter.bin}`);
  if (filter.owner) conditions.push(sql`ownerUid = ${filter.owner}`);
  if (filter.earmark) conditions.push(sql`earmarkUid = ${filter.earmark}`);
  if (filter.condition) conditions.push(sql`condition = ${filter.condition}`);
  if (filter.expiry) conditions.push(...inBand(filter.expiry, today));
  if (filter.where) conditions.push(sql`placeKind = ${kindOfPlace[filter.where]}`);
  if (filter.scrappable) {
    conditions.push(
      sql`placeKind = 'bin' AND (condition IN ('held', 'damaged') OR band = 'expired')`,
    );
  }
  if (filter.kits) conditions.push(sql`itemId IN (SELECT item_id FROM bill)`);
  if (filter.search) {
    const words = filter.search.trim();
    const named = {
      name: sql`itemName`,
      initials: sql`initials`,
      readings: sql`readings`,
      code: sql`itemCode`,
      others: [sql`batchNumber`, sql`serialNumber`, sql`binCode`],
    };
    conditions.push(isNamed(named, words));
  }
  return conditions;
}

/** The totals of a filter, shelf, custody and road told apart. Quantities of items are not added up. */
export function readStockTotals(db: ReadableDb, rows: Sql): Output<'stock.items'>['totals'] {
  const sums = db.all<{
    kind: string;
    known: number;
    unpriced: number;
    items: number;
    lots: number;
  }>(sql`
    WITH line AS MATERIALIZED (SELECT placeKind AS kind, itemId, lotId, quantity, amount FROM (${rows}))
    SELECT kind, coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced,
      (SELECT count(DISTINCT itemId) FROM line WHERE quantity > 0) AS items,
      (SELECT count(DISTINCT lotId) FROM line WHERE quantity > 0) AS lots
    FROM line GROUP BY kind`);
  const of = (kind: string) => {
    const { known = 0, unpriced = 0 } = sums.find((each) => each.kind === kind) ?? {};
    return { known, unpriced };
  };
  return {
    items: sums[0]?.items ?? 0,
    lots: sums[0]?.lots ?? 0,
    known: sums.reduce((sum, { known }) => sum + known, 0),
    unpriced: sums.reduce((sum, { unpriced }) => sum + unpriced, 0),
    shelf: of('bin'),
    custody: of('custody'),
    road: of('transit'),
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
