import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { ZoneRow } from '../../shared/warehouses/binsApi';
import { type CommandContext, type QueryContext, readWarehouse, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** The zones of a warehouse by code. */
export function listZones(
  { db }: QueryContext,
  { warehouse }: Parsed<'zones.list'>,
): Output<'zones.list'> {
  return { rows: zoneRows(db, readWarehouse(db, warehouse).id) };
}

/** The zones of a warehouse by its id, with how many bins of each are in use. */
export function zoneRows(db: ReadableDb, warehouseId: number): ZoneRow[] {
  return db
    .all<Omit<ZoneRow, 'used'> & { used: 0 | 1 }>(sql`
      SELECT zone.code, zone.name, zone.purpose, EXISTS (${lainIn}) AS used,
        (SELECT count(*) FROM bin WHERE bin.zone_id = zone.id AND active = 1) AS bins
      FROM zone WHERE warehouse_id = ${warehouseId} ORDER BY zone.code`)
    .map((zone) => ({ ...zone, used: zone.used === 1 }));
}

/** The places of a zone's bins in which goods have lain. */
const lainIn = sql`
  SELECT 1 FROM bin JOIN place ON place.bin_id = bin.id AND place.kind = 'bin'
  WHERE bin.zone_id = zone.id`;

/**
 * Adds a zone, renames one, or says what it is for. Its code stays once goods have lain in one of
 * its bins or a numbered paper names one: the labels on the racks begin with it.
 */
export function saveZone(
  context: CommandContext,
  { warehouse: at, zone, code, name, purpose }: Parsed<'zones.save'>,
): Output<'zones.save'> {
  const { db } = context;
  const { id } = writingAt(context, at);
  const known = zone === null ? null : readZone(db, id, zone);
  if (known && known.code !== code && isFixed(db, known.id)) {
    refuse('record.fixed', { name: known.code });
  }
  const taken = db.find(sql`
    SELECT 1 FROM zone
    WHERE warehouse_id = ${id} AND code = ${code} AND id IS NOT ${known?.id ?? null}`);
  if (taken) refuse('name.taken', { name: code });
  if (known) {
    context.was({ code: known.code, name: known.name, purpose: known.purpose });
    db.run(sql`
      UPDATE zone SET code = ${code}, name = ${name}, purpose = ${purpose} WHERE id = ${known.id}`);
  } else {
    db.run(sql`
      INSERT INTO zone (warehouse_id, code, name, purpose)
      VALUES (${id}, ${code}, ${name}, ${purpose})`);
  }
  return { warehouse: at, code };
}

/** A zone of a warehouse by its code, which must exist. */
export function readZone(db: ReadableDb, warehouseId: number, code: string) {
  return (
    db.find<{ id: number; code: string; name: string; purpose: string }>(sql`
      SELECT id, code, name, purpose FROM zone
      WHERE warehouse_id = ${warehouseId} AND code = ${code}`) ??
    refuse('notFound', { what: 'zone', uid: code })
  );
}

/** Whether goods have lain in one of its bins, or a numbered paper names one. */
function isFixed(db: ReadableDb, zoneId: number): boolean {
  const used = db.find(sql`
    SELECT 1 FROM zone WHERE id = ${zoneId} AND (EXISTS (${lainIn}) OR EXISTS (
      SELECT 1 FROM bin JOIN document ON number IS NOT NULL AND instr(body, bin.uid)
      WHERE bin.zone_id = zone.id))`);
  return used !== undefined;
}
