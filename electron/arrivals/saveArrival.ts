import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type Warehouse, writingAt } from '../context';
import type { WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { mintNumber } from '../documents/mintNumber';
import { findArrival, readArrival } from './readArrivals';

/** The prefix of 入库通知. */
const prefix = 'TZ';

/**
 * Announces goods to a warehouse; the number is minted at once, of today. What is there already can
 * be changed while it is open and no receipt names it; its warehouse stays what its number says.
 */
export function saveArrival(
  context: CommandContext,
  input: Parsed<'arrivals.save'>,
): Output<'arrivals.save'> {
  const { db } = context;
  const warehouse = writingAt(context, input.warehouse);
  const known = db.find<{ uid: string }>(sql`SELECT uid FROM arrival WHERE uid = ${input.arrival}`);
  const { id, number } = known ? change(context, input) : announce(context, input, warehouse);
  writeLines(db, id, input.lines);
  return { arrival: input.arrival, number };
}

function announce(
  context: CommandContext,
  input: Parsed<'arrivals.save'>,
  warehouse: Warehouse,
): { id: number; number: string } {
  const { db, store, actor, now, today } = context;
  if (warehouse.openingDate === null) {
    refuse('warehouse.notLive', { warehouse: warehouse.name });
  }
  const number = mintNumber(context, prefix, warehouse, today);
  const id = db.insert(sql`
    INSERT INTO arrival (uid, node_id, number, warehouse_id, source_id, expected_on, basis_number,
      note, made_by, made_at)
    VALUES (${input.arrival}, ${store.node.id}, ${number}, ${warehouse.id},
      ${keyOf(db, 'party', input.source)}, ${input.expectedOn}, ${input.basisNumber},
      ${input.note}, ${actor.id}, ${now.toISOString()})`);
  return { id, number };
}

function change(
  context: CommandContext,
  input: Parsed<'arrivals.save'>,
): { id: number; number: string } {
  const { db, today } = context;
  const { id, number, warehouseCode, ...before } = findArrival(db, today, input.arrival);
  writingAt(context, warehouseCode);
  const { changeable, lines } = readArrival(context, { arrival: input.arrival });
  if (!changeable || warehouseCode !== input.warehouse) refuse('arrival.fixed', { number });
  context.was({
    source: before.sourceUid,
    expectedOn: before.expectedOn,
    basisNumber: before.basisNumber,
    note: before.note,
    lines: lines.map(({ item, announced }) => ({ item: item.uid, quantity: announced })),
  });
  db.run(sql`
    UPDATE arrival SET source_id = ${keyOf(db, 'party', input.source)},
      expected_on = ${input.expectedOn}, basis_number = ${input.basisNumber}, note = ${input.note}
    WHERE id = ${id}`);
  return { id, number };
}

function writeLines(db: WritableDb, id: number, lines: Parsed<'arrivals.save'>['lines']) {
  db.run(sql`DELETE FROM arrival_line WHERE arrival_id = ${id}`);
  lines.forEach(({ item, quantity }, index) => {
    db.run(sql`
      INSERT INTO arrival_line (arrival_id, line, item_id, quantity)
      VALUES (${id}, ${index + 1}, ${keyOf(db, 'item', item)}, ${quantity})`);
  });
}

function keyOf(db: WritableDb, what: 'party' | 'item', uid: string): number {
  const table = { party: sql`party`, item: sql`item` }[what];
  return (
    db.find<{ id: number }>(sql`SELECT id FROM ${table} WHERE uid = ${uid}`) ??
    refuse('notFound', { what, uid })
  ).id;
}

/** Expects nothing more: what has not come is let go, with the reason. */
export function closeArrival(
  context: CommandContext,
  { arrival, reason }: Parsed<'arrivals.close'>,
): Output<'arrivals.close'> {
  const { db, actor, now, today } = context;
  const { id, number, warehouseCode, state } = findArrival(db, today, arrival);
  writingAt(context, warehouseCode);
  if (state !== 'open') refuse('arrival.fixed', { number });
  db.run(sql`
    UPDATE arrival SET closed_at = ${now.toISOString()}, closed_by = ${actor.id},
      closed_reason = ${reason}
    WHERE id = ${id}`);
  return { arrival, number };
}
