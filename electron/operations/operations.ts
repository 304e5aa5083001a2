import type { Output, Parsed } from '../../shared/api';
import type { OperationRow } from '../../shared/operations/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext, QueryContext } from '../context';
import type { WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { isOnPaper } from '../documents/isOnPaper';

/** Operations, those in force first, then the newest. */
export function listOperations({ db }: QueryContext): Output<'operations.list'> {
  const rows = db.all<Row>(sql`
    SELECT ${columns} FROM operation ORDER BY ended_on IS NOT NULL, started_on DESC, id DESC`);
  return { rows: rows.map(viewRow) };
}

const columns = sql`uid, name, kind, place, started_on AS startedOn, ended_on AS endedOn, (
  SELECT json_group_array(json_object('body', body, 'level', level))
  FROM operation_level WHERE operation_id = operation.id) AS levels`;

type Row = Omit<OperationRow, 'levels'> & { levels: string };

const viewRow = (row: Row): OperationRow => ({ ...row, levels: JSON.parse(row.levels) });

/**
 * Opens or changes an operation. People set its levels; nothing here computes one. Once numbered
 * papers serve it, its name, kind, place and start stay; levels and end go on.
 */
export function saveOperation(
  { db, store, was }: CommandContext,
  input: Parsed<'operations.save'>,
): Output<'operations.save'> {
  const row = db.find<Row>(sql`SELECT ${columns} FROM operation WHERE uid = ${input.operation}`);
  if (row) {
    const { uid: _, ...known } = viewRow(row);
    refuseOtherOperation(db, input, known);
    was(known);
  }
  const { id } = db.read<{ id: number }>(sql`
    INSERT INTO operation (uid, node_id, name, kind, place, started_on, ended_on)
    VALUES (${input.operation}, ${store.node.id}, ${input.name}, ${input.kind}, ${input.place},
      ${input.startedOn}, ${input.endedOn})
    ON CONFLICT (uid) DO UPDATE SET name = excluded.name, kind = excluded.kind,
      place = excluded.place, started_on = excluded.started_on, ended_on = excluded.ended_on
    RETURNING id`);
  db.run(sql`DELETE FROM operation_level WHERE operation_id = ${id}`);
  for (const { body, level } of input.levels) {
    db.run(sql`
      INSERT INTO operation_level (operation_id, body, level) VALUES (${id}, ${body}, ${level})
      ON CONFLICT DO UPDATE SET level = excluded.level`);
  }
  return { operation: input.operation };
}

function refuseOtherOperation(
  db: WritableDb,
  input: Parsed<'operations.save'>,
  known: Omit<OperationRow, 'uid'>,
) {
  const isSame =
    known.name === input.name &&
    known.kind === input.kind &&
    known.place === input.place &&
    known.startedOn === input.startedOn;
  if (!isSame && isOnPaper(db, input.operation)) {
    refuse('record.fixed', { name: known.name });
  }
}
