import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { BinGoods, PlanBin } from '../../shared/warehouses/binsApi';
import { type QueryContext, readWarehouse } from '../context';
import { type Sql, sql } from '../database/sql';
import { type ItemColumns, itemColumns } from '../kits/itemColumns';
import { itemLabelOf } from '../stock/listItemStock';
import { zoneRows } from './zones';

/**
 * 库区货位图: every bin with what it takes and how much of it is used. An item that nobody has
 * measured is counted as such, and adds nothing.
 */
export function readPlan(
  { db }: QueryContext,
  { warehouse }: Parsed<'bins.plan'>,
): Output<'bins.plan'> {
  const { id } = readWarehouse(db, warehouse);
  const bins = db.all<PlanRow>(sql`
    SELECT bin.uid, bin.code, zone.code AS zone, bin.active, bin.capacity_cm3 AS capacityCm3,
      bin.bears_g AS bearsG, coalesce(lying.items, 0) AS items,
      coalesce(lying.volume, 0) AS volume, coalesce(lying.noVolume, 0) AS noVolume,
      coalesce(lying.weight, 0) AS weight, coalesce(lying.noWeight, 0) AS noWeight
    FROM bin JOIN zone ON zone.id = bin.zone_id
    LEFT JOIN (
      SELECT binId, count(*) AS items, sum(quantity * volume_cm3) AS volume,
        count(*) FILTER (WHERE volume_cm3 IS NULL) AS noVolume,
        sum(quantity * weight_g) AS weight, count(*) FILTER (WHERE weight_g IS NULL) AS noWeight
      FROM (
        SELECT place.bin_id AS binId, lot.item_id AS itemId, sum(stock.quantity) AS quantity
        ${lyingAt(sql`place.warehouse_id = ${id}`)} GROUP BY binId, itemId) AS held
      JOIN item ON item.id = held.itemId GROUP BY binId) AS lying ON lying.binId = bin.id
    WHERE bin.warehouse_id = ${id} ORDER BY bin.code`);
  return {
    zones: zoneRows(db, id).map((zone) => ({
      ...zone,
      bins: bins.filter((bin) => bin.zone === zone.code).map(viewBin),
    })),
  };
}

/** Stock that lies in bins. */
function lyingAt(where: Sql): Sql {
  return sql`FROM place JOIN stock ON stock.place_id = place.id JOIN lot ON lot.id = stock.lot_id
    WHERE place.kind = 'bin' AND stock.quantity > 0 AND ${where}`;
}

interface PlanRow {
  uid: string;
  code: string;
  zone: string;
  active: 0 | 1;
  capacityCm3: number | null;
  bearsG: number | null;
  items: number;
  volume: number;
  noVolume: number;
  weight: number;
  noWeight: number;
}

function viewBin(row: PlanRow): PlanBin {
  const { uid, code, capacityCm3, bearsG, items, volume, noVolume, weight, noWeight } = row;
  return {
    uid,
    code,
    active: row.active === 1,
    capacityCm3,
    bearsG,
    items,
    volume: { known: volume, unmeasured: noVolume },
    weight: { known: weight, unmeasured: noWeight },
  };
}

/** What lies in one bin, by item and condition, the first to expire first. */
export function readBin({ db }: QueryContext, { bin }: Parsed<'bins.read'>): Output<'bins.read'> {
  const head =
    db.find<{ id: number; code: string; zone: string; zoneName: string; at: string; used: 0 | 1 }>(
      sql`
      SELECT bin.id, bin.code, zone.code AS zone, zone.name AS zoneName, warehouse.code AS at,
        EXISTS (SELECT 1 FROM place WHERE place.bin_id = bin.id AND kind = 'bin') AS used
      FROM bin JOIN zone ON zone.id = bin.zone_id
      JOIN warehouse ON warehouse.id = bin.warehouse_id
      WHERE bin.uid = ${bin}`,
    ) ?? refuse('notFound', { what: 'bin', uid: bin });
  const rows = db.all<ItemColumns & Omit<BinGoods, 'item'>>(sql`
    SELECT ${itemColumns}, held.condition, held.quantity, held.lots, held.firstExpiry,
      held.quantity * item.volume_cm3 AS volumeCm3, held.quantity * item.weight_g AS weightG
    FROM (
      SELECT lot.item_id AS itemId, place.condition, sum(stock.quantity) AS quantity,
        count(*) AS lots, min(lot.expiry_date) AS firstExpiry
      ${lyingAt(sql`place.bin_id = ${head.id}`)} GROUP BY lot.item_id, place.condition) AS held
    JOIN item ON item.id = held.itemId
    JOIN category ON category.id = item.category_id
    ORDER BY held.firstExpiry IS NULL, held.firstExpiry, item.code, held.condition`);
  return {
    bin: { uid: bin, code: head.code, zone: { code: head.zone, name: head.zoneName } },
    warehouse: head.at,
    used: head.used === 1,
    rows: rows.map(({ condition, quantity, lots, firstExpiry, volumeCm3, weightG, ...item }) => ({
      item: itemLabelOf(item),
      condition,
      quantity,
      lots,
      firstExpiry,
      volumeCm3,
      weightG,
    })),
  };
}
