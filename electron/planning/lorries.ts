import type { Output, Parsed } from '../../shared/api';
import { proposedLorries } from '../../shared/planning/proposedLorries';
import type { FleetRow } from '../../shared/planning/travelApi';
import { type CommandContext, type QueryContext, readWarehouse, requireRole } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { type SetColumns, setOf } from './setBy';

type Fleet = Omit<FleetRow, 'warehouse'>;

/** The lorries of each warehouse by its code; those that are proposed where nobody has said it. */
export function fleetsOf(db: ReadableDb): (code: string) => Fleet {
  const kinds = db.all<Fleet['lorries'][number] & { code: string }>(sql`
    SELECT warehouse.code, lorry.name, volume_cm3 AS volume, load_g AS load, count
    FROM lorry JOIN warehouse ON warehouse.id = warehouse_id ORDER BY warehouse.code, line`);
  const fleets = db.all<SetColumns & { code: string; loadingMinutes: number | null }>(sql`
    SELECT warehouse.code, loading_minutes AS loadingMinutes, set_at AS setAt, user.uid AS setUid,
      user.name AS setName
    FROM fleet JOIN warehouse ON warehouse.id = warehouse_id LEFT JOIN user ON user.id = set_by`);
  return (code) => {
    const own = kinds.filter((each) => each.code === code);
    const fleet = fleets.find((each) => each.code === code);
    return {
      lorries: own.length > 0 ? own.map(({ code: _, ...kind }) => kind) : [...proposedLorries],
      isProposed: own.length === 0,
      loadingMinutes: fleet?.loadingMinutes ?? null,
      set: fleet ? setOf(fleet) : null,
    };
  };
}

export function listLorries({ db }: QueryContext): Output<'planning.lorries'> {
  const fleetOf = fleetsOf(db);
  return {
    rows: db
      .all<FleetRow['warehouse']>(sql`SELECT code, name FROM warehouse ORDER BY code`)
      .map((warehouse) => ({ warehouse, ...fleetOf(warehouse.code) })),
  };
}

/** Says them anew; none at all brings the proposed ones back. */
export function saveLorries(
  context: CommandContext,
  { warehouse, lorries, loadingMinutes }: Parsed<'planning.saveLorries'>,
): Output<'planning.saveLorries'> {
  const { db, now, actor } = context;
  const { id } = readWarehouse(db, warehouse);
  requireRole(context, warehouse);
  const before = fleetsOf(db)(warehouse);
  context.was({
    lorries: before.isProposed ? [] : before.lorries,
    loadingMinutes: before.loadingMinutes,
  });
  db.run(sql`DELETE FROM lorry WHERE warehouse_id = ${id}`);
  db.run(sql`DELETE FROM fleet WHERE warehouse_id = ${id}`);
  for (const [index, { name, volume, load, count }] of lorries.entries()) {
    db.run(sql`
      INSERT INTO lorry (warehouse_id, line, name, volume_cm3, load_g, count)
      VALUES (${id}, ${index + 1}, ${name}, ${volume}, ${load}, ${count})`);
  }
  if (lorries.length > 0 || loadingMinutes !== null) {
    db.run(sql`
      INSERT INTO fleet (warehouse_id, loading_minutes, set_at, set_by)
      VALUES (${id}, ${loadingMinutes}, ${now.toISOString()}, ${actor.id})`);
  }
  return { warehouse };
}
