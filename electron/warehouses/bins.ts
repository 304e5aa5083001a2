import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { codesBetween } from '../../shared/warehouses/binCodes';
import {
  type CommandContext,
  type QueryContext,
  readWarehouse,
  type Warehouse,
  writingAt,
} from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { isOnPaper } from '../documents/isOnPaper';
import { refuseBinInUse } from './binInUse';
import { readZone } from './zones';

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

/**
 * Adds a bin, says what it takes, or corrects the code of one in which nothing has ever lain. Goods
 * and papers keep a bin in use: it is put out of use (停用) once both are gone.
 */
export function saveBin(context: CommandContext, input: Parsed<'bins.save'>): Output<'bins.save'> {
  const { db } = context;
  const warehouse = writingAt(context, input.warehouse);
  const zone = readZone(db, warehouse.id, input.zone);
  const known = findBin(db, warehouse, input.bin);
  if (known && known.code !== input.code && (known.used || isOnPaper(db, input.bin))) {
    refuse('record.fixed', { name: known.code });
  }
  const taken = db.find(sql`
    SELECT 1 FROM bin
    WHERE warehouse_id = ${warehouse.id} AND code = ${input.code} AND uid <> ${input.bin}`);
  if (taken) refuse('name.taken', { name: input.code });
  const {
    capacityCm3 = known?.capacityCm3 ?? null,
    bearsG = known?.bearsG ?? null,
    active = known?.active ?? true,
  } = input;
  if (known?.active && !active) refuseBinInUse(db, input.bin);
  if (known) {
    const { used: _, ...was } = known;
    context.was(was);
  }
  db.run(sql`
    INSERT INTO bin (uid, warehouse_id, zone_id, code, capacity_cm3, bears_g, active)
    VALUES (${input.bin}, ${warehouse.id}, ${zone.id}, ${input.code}, ${capacityCm3}, ${bearsG},
      ${active ? 1 : 0})
    ON CONFLICT (uid) DO UPDATE SET code = excluded.code, zone_id = excluded.zone_id,
      capacity_cm3 = excluded.capacity_cm3, bears_g = excluded.bears_g, active = excluded.active`);
  return { bin: input.bin };
}

/** A bin of this warehouse, if it is there; one of another warehouse is refused. */
function findBin(db: ReadableDb, warehouse: Warehouse, uid: string) {
  const row = db.find<BinFacts & { warehouseId: number; active: 0 | 1; used: 0 | 1 }>(sql`
    SELECT bin.code, zone.code AS zone, capacity_cm3 AS capacityCm3, bears_g AS bearsG, active,
      bin.warehouse_id AS warehouseId,
      EXISTS (SELECT 1 FROM place WHERE place.bin_id = bin.id AND kind = 'bin') AS used
    FROM bin JOIN zone ON zone.id = bin.zone_id WHERE bin.uid = ${uid}`);
  if (row === undefined) return undefined;
  const { warehouseId, active, used, ...facts } = row;
  if (warehouseId !== warehouse.id) return refuse('notFound', { what: 'bin', uid });
  return { ...facts, active: active === 1, used: used === 1 };
}

interface BinFacts {
  code: string;
  zone: string;
  capacityCm3: number | null;
  bearsG: number | null;
}

/** 整排新增: all bins between two codes. Those that are there already stay as they are. */
export function addRack(
  context: CommandContext,
  { warehouse: at, zone, first, last, capacityCm3, bearsG }: Parsed<'bins.addRack'>,
): Output<'bins.addRack'> {
  const { db, random, now } = context;
  const { id } = writingAt(context, at);
  const { id: zoneId } = readZone(db, id, zone);
  const codes = codesBetween(first, last);
  if (codes === null) {
    return refuse('input.malformed', { issues: [{ path: 'last', message: 'no range of codes' }] });
  }
  const added = codes.filter(
    (code) =>
      db.run(sql`
        INSERT INTO bin (uid, warehouse_id, zone_id, code, capacity_cm3, bears_g)
        VALUES (${random.uid(now)}, ${id}, ${zoneId}, ${code}, ${capacityCm3}, ${bearsG})
        ON CONFLICT (warehouse_id, code) DO NOTHING`) > 0,
  ).length;
  return { warehouse: at, added, present: codes.length - added };
}

/** Says for some bins at once what they take: a rack's bins are mostly alike. */
export function measureBins(
  context: CommandContext,
  { warehouse: at, bins, capacityCm3, bearsG }: Parsed<'bins.measure'>,
): Output<'bins.measure'> {
  const { db } = context;
  const warehouse = writingAt(context, at);
  const known = bins.map(
    (bin) => findBin(db, warehouse, bin) ?? refuse('notFound', { what: 'bin', uid: bin }),
  );
  context.was({
    rows: known.map(({ code, capacityCm3: took, bearsG: bore }) => ({
      code,
      capacityCm3: took,
      bearsG: bore,
    })),
  });
  const changed = db.run(sql`
    UPDATE bin SET capacity_cm3 = ${capacityCm3}, bears_g = ${bearsG}
    WHERE uid IN (${list(bins)})`);
  return { warehouse: at, changed };
}
