import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { WarehouseRow } from '../../shared/warehouses/api';
import {
  type CommandContext,
  type QueryContext,
  readWarehouse,
  requireRole,
  writingAt,
} from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { initialsOf, readingsOf } from '../search/readings';
import { listEquipment } from './equipment';
import { readProfile } from './profile';

/** The warehouses, the provincial centre first, then by code. */
export function listWarehouses({ db }: QueryContext): Output<'warehouses.list'> {
  return { rows: warehouseRows(db) };
}

function warehouseRows(db: ReadableDb): WarehouseRow[] {
  const rows = db.all<Row>(sql`
    SELECT warehouse.code, warehouse.name, short_name AS shortName, tier,
      target_level AS targetLevel, longitude_e6 AS longitude, latitude_e6 AS latitude, population,
      party.uid AS societyUid, party.name AS societyName, coalesce(node.is_self, 0) AS keptHere,
      opening_date AS openingDate
    FROM warehouse
    JOIN party ON party.id = society_id
    LEFT JOIN node ON node.id = home_node_id
    ORDER BY tier <> 'province', warehouse.code`);
  return rows.map(({ societyUid, societyName, keptHere, ...row }) => ({
    ...row,
    readings: readingsOfBoth(row),
    longitude: row.longitude / 1e6,
    latitude: row.latitude / 1e6,
    society: { uid: societyUid, name: societyName },
    keptHere: keptHere === 1,
  }));
}

/** Reading a name takes longer than the whole list, and names hardly ever change. */
const readingsKept = new Map<string, string>();

/** How its names are typed: the short one in every way, the long one as it is commonly read. */
function readingsOfBoth({ name, shortName }: Pick<WarehouseRow, 'name' | 'shortName'>): string {
  const names = `${shortName};${name}`;
  const kept = readingsKept.get(names);
  if (kept !== undefined) return kept;
  const [whole = ''] = readingsOf(name).split(';');
  const readings = [readingsOf(shortName), initialsOf(name), whole].join(';').toUpperCase();
  readingsKept.set(names, readings);
  return readings;
}

interface Row extends Omit<WarehouseRow, 'society' | 'keptHere' | 'readings'> {
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

/** One warehouse with what its books say nothing about. */
export function readWarehouseWhole(
  { db }: QueryContext,
  { warehouse: code }: Parsed<'warehouses.read'>,
): Output<'warehouses.read'> {
  const { id } = readWarehouse(db, code);
  const warehouse = warehouseRows(db).find((each) => each.code === code);
  if (warehouse === undefined) return refuse('notFound', { what: 'warehouse', uid: code });
  return {
    warehouse,
    profile: readProfile(db, id),
    equipment: listEquipment(db, id),
    ...db.read<{ zones: number; bins: number; measuredBins: number }>(sql`
      SELECT (SELECT count(*) FROM zone WHERE warehouse_id = ${id}) AS zones,
        count(*) AS bins, count(capacity_cm3) AS measuredBins
      FROM bin WHERE warehouse_id = ${id} AND active = 1`),
  };
}

/** Corrects what a warehouse is called, its target level and whom it serves; never its code. */
export function saveWarehouse(
  context: CommandContext,
  input: Parsed<'warehouses.save'>,
): Output<'warehouses.save'> {
  const { db } = context;
  const { warehouse: code, name, shortName } = input;
  const { id } = readWarehouse(db, code);
  requireRole(context, code);
  const taken = db.find<{ name: string }>(sql`
    SELECT CASE WHEN name = ${name} THEN name ELSE short_name END AS name FROM warehouse
    WHERE id <> ${id} AND (name = ${name} OR short_name = ${shortName})`);
  if (taken) refuse('name.taken', taken);
  const known = warehouseRows(db).find((each) => each.code === code);
  if (known) {
    const { targetLevel, longitude, latitude, population } = known;
    const named = { name: known.name, shortName: known.shortName };
    context.was({ ...named, targetLevel, longitude, latitude, population });
  }
  db.run(sql`
    UPDATE warehouse SET name = ${name}, short_name = ${shortName},
      target_level = ${input.targetLevel}, longitude_e6 = ${Math.round(input.longitude * 1e6)},
      latitude_e6 = ${Math.round(input.latitude * 1e6)}, population = ${input.population}
    WHERE id = ${id}`);
  return { warehouse: code };
}
