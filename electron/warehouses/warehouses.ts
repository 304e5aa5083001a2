import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { type CommandContext, type QueryContext, readWarehouse, writingAt } from '../context';
import { sql } from '../database/sql';
import { isOnPaper } from '../documents/isOnPaper';

/** The warehouses, the provincial centre first, then by code. */
export function listWarehouses({ db }: QueryContext): Output<'warehouses.list'> {
  const rows = db.all<Row>(sql`
    SELECT warehouse.code, warehouse.name, short_name AS shortName, tier,
      target_level AS targetLevel, longitude_e6 AS longitude, latitude_e6 AS latitude, population,
      party.uid AS societyUid, party.name AS societyName, coalesce(node.is_self, 0) AS keptHere,
      opening_date AS openingDate
    FROM warehouse
    JOIN party ON party.id = society_id
    LEFT JOIN node ON node.id = home_node_id
    ORDER BY tier <> 'province', warehouse.code`);
  return {
    rows: rows.map(({ societyUid, societyName, keptHere, ...row }) => ({
      ...row,
      longitude: row.longitude / 1e6,
      latitude: row.latitude / 1e6,
      society: { uid: societyUid, name: societyName },
      keptHere: keptHere === 1,
    })),
  };
}

interface Row extends Omit<WarehouseRow, 'society' | 'keptHere'> {
  societyUid: string;
  societyName: string;
  keptHere: 0 | 1;
}

/** 启用: sets the opening date, as long as there is no numbered paper that it could contradict. */
export function goLive(
  context: CommandContext,
  { warehouse: code, openingDate }: Parsed<'warehouses.goLive'>,
): Output<'warehouses.goLive'> {
  const { db, today } = context;
  const warehouse = writingAt(context, code);
  if (openingDate > today) refuse('date.future', { businessDate: openingDate, today });
  const numbered = db.find(sql`
    SELECT 1 FROM document WHERE warehouse_id = ${warehouse.id} AND number IS NOT NULL AND cancelled = 0 LIMIT 1`);
  if (numbered || warehouse.closedThrough !== null)
    refuse('warehouse.hasPostings', { warehouse: warehouse.name });
  context.was({ openingDate: warehouse.openingDate });
  db.run(sql`UPDATE warehouse SET opening_date = ${openingDate} WHERE id = ${warehouse.id}`);
  return { warehouse: code, openingDate };
}

/** Bins in walking order, and the one where most of the item lies. */
export function listBins(
  { db }: QueryContext,
  { warehouse: code, item }: Parsed<'bins.list'>,
): Output<'bins.list'> {
  const { id } = readWarehouse(db, code);
  const rows = db.all<{
    uid: string;
    code: string;
    zone: string;
    zoneName: string;
    held: number;
  }>(sql`
    SELECT bin.uid, bin.code, zone.code AS zone, zone.name AS zoneName, coalesce((
      SELECT sum(stock.quantity) FROM place
      JOIN stock ON stock.place_id = place.id
      JOIN lot ON lot.id = stock.lot_id
      JOIN item ON item.id = lot.item_id
      WHERE place.bin_id = bin.id AND place.condition = 'good'
        AND item.uid = ${item ?? null}), 0) AS held
    FROM bin JOIN zone ON zone.id = bin.zone_id
    WHERE bin.warehouse_id = ${id} AND bin.active = 1
    ORDER BY held DESC, bin.code`);
  const [first] = rows;
  return {
    rows: rows.map(({ uid, code: binCode, zone, zoneName }) => ({
      uid,
      code: binCode,
      zone: { code: zone, name: zoneName },
    })),
    proposed: first && first.held > 0 ? first.uid : null,
  };
}

/** Adds a bin, or corrects the code of one in which nothing has ever lain. */
export function saveBin(context: CommandContext, input: Parsed<'bins.save'>): Output<'bins.save'> {
  const { db } = context;
  const { id } = writingAt(context, input.warehouse);
  const zone =
    db.find<{ id: number }>(
      sql`SELECT id FROM zone WHERE warehouse_id = ${id} AND code = ${input.zone}`,
    ) ?? refuse('notFound', { what: 'zone', uid: input.zone });
  const known = db.find<{ code: string; zone: string; warehouseId: number; used: 0 | 1 }>(sql`
    SELECT bin.code, zone.code AS zone, bin.warehouse_id AS warehouseId,
      EXISTS (SELECT 1 FROM place WHERE place.bin_id = bin.id) AS used
    FROM bin JOIN zone ON zone.id = bin.zone_id WHERE bin.uid = ${input.bin}`);
  if (known && known.warehouseId !== id) refuse('notFound', { what: 'bin', uid: input.bin });
  if (known && known.code !== input.code && (known.used || isOnPaper(db, input.bin))) {
    refuse('record.fixed', { name: known.code });
  }
  const taken = db.find(sql`
    SELECT 1 FROM bin
    WHERE warehouse_id = ${id} AND code = ${input.code} AND uid <> ${input.bin}`);
  if (taken) refuse('name.taken', { name: input.code });
  if (known) context.was({ code: known.code, zone: known.zone });
  db.run(sql`
    INSERT INTO bin (uid, warehouse_id, zone_id, code)
    VALUES (${input.bin}, ${id}, ${zone.id}, ${input.code})
    ON CONFLICT (uid) DO UPDATE SET code = excluded.code, zone_id = excluded.zone_id`);
  return { bin: input.bin };
}
