import type { Output, Parsed } from '../../shared/api';
import { proposedLorries } from '../../shared/planning/proposedLorries';
import { type CommandContext, type QueryContext, readWarehouse, requireRole } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

type Rows = Output<'planning.lorries'>['rows'];

/** The lorries that a warehouse can call; those that are proposed where nobody has said it. */
export function lorriesOf(db: ReadableDb, warehouseId: number): Output<'planning.lorries'> {
  const rows = db.all<Rows[number]>(sql`
    SELECT name, volume_cm3 AS volume, load_g AS load, count FROM lorry
    WHERE warehouse_id = ${warehouseId} ORDER BY line`);
  return rows.length > 0
    ? { rows, isProposed: false }
    : { rows: [...proposedLorries], isProposed: true };
}

export function listLorries(
  { db }: QueryContext,
  { warehouse }: Parsed<'planning.lorries'>,
): Output<'planning.lorries'> {
  return lorriesOf(db, readWarehouse(db, warehouse).id);
}

/** Says them anew; none at all brings the proposed ones back. */
export function saveLorries(
  context: CommandContext,
  { warehouse, rows }: Parsed<'planning.saveLorries'>,
): Output<'planning.saveLorries'> {
  const { db } = context;
  const { id } = readWarehouse(db, warehouse);
  requireRole(context, warehouse);
  context.was({ rows: lorriesOf(db, id).rows });
  db.run(sql`DELETE FROM lorry WHERE warehouse_id = ${id}`);
  for (const [index, { name, volume, load, count }] of rows.entries()) {
    db.run(sql`
      INSERT INTO lorry (warehouse_id, line, name, volume_cm3, load_g, count)
      VALUES (${id}, ${index + 1}, ${name}, ${volume}, ${load}, ${count})`);
  }
  return { warehouse };
}
