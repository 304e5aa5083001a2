import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { EquipmentRow } from '../../shared/warehouses/api';
import { equipmentKind } from '../../shared/warehouses/equipment';
import { type CommandContext, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** 设备 of a warehouse, in the order of the kinds. */
export function listEquipment(db: ReadableDb, warehouseId: number): EquipmentRow[] {
  const order = equipmentKind.options;
  return db
    .all<EquipmentRow>(sql`
      SELECT uid AS equipment, kind, name, number, quantity, note FROM equipment
      WHERE warehouse_id = ${warehouseId} ORDER BY id`)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Adds a piece of equipment, or corrects one of the same warehouse. */
export function saveEquipment(
  context: CommandContext,
  { warehouse: code, equipment, ...fields }: Parsed<'equipment.save'>,
): Output<'equipment.save'> {
  const { db } = context;
  const { id } = writingAt(context, code);
  const known = findEquipment(db, equipment);
  if (known && known.warehouseId !== id) refuse('notFound', { what: 'equipment', uid: equipment });
  if (known) context.was(factsOf(known));
  db.run(sql`
    INSERT INTO equipment (uid, warehouse_id, kind, name, number, quantity, note)
    VALUES (${equipment}, ${id}, ${fields.kind}, ${fields.name}, ${fields.number},
      ${fields.quantity}, ${fields.note})
    ON CONFLICT (uid) DO UPDATE SET kind = excluded.kind, name = excluded.name,
      number = excluded.number, quantity = excluded.quantity, note = excluded.note`);
  return { warehouse: code, equipment };
}

/** Strikes it off: no paper ever names it. What it was stays in the audit. */
export function removeEquipment(
  context: CommandContext,
  { warehouse: code, equipment }: Parsed<'equipment.remove'>,
): Output<'equipment.remove'> {
  const { db } = context;
  const { id } = writingAt(context, code);
  const known = findEquipment(db, equipment);
  if (known?.warehouseId !== id) return refuse('notFound', { what: 'equipment', uid: equipment });
  context.was(factsOf(known));
  db.run(sql`DELETE FROM equipment WHERE uid = ${equipment}`);
  return { warehouse: code, equipment };
}

type Known = Omit<EquipmentRow, 'equipment'> & { warehouseId: number };

function findEquipment(db: ReadableDb, uid: string): Known | undefined {
  return db.find<Known>(sql`
    SELECT warehouse_id AS warehouseId, kind, name, number, quantity, note FROM equipment
    WHERE uid = ${uid}`);
}

function factsOf({ kind, name, number, quantity, note }: Known) {
  return { kind, name, number, quantity, note };
}
