import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { refuseIndirect } from './directs';
import { keepStep, openerOf } from './steps';
import { readStoredOperation } from './storedOperation';

/**
 * Withdraws an operation that was opened by a slip of the hand (撤销), for a reason, by whoever opened it or
 * directs. Nothing may serve it: no paper, 需求单, plan or lorry, also none that was cancelled, and no team went out for it. It leaves
 * the top bar and every choice, stays on record, and is not opened again.
 */
export function withdrawOperation(
  context: CommandContext,
  { operation, reason }: Parsed<'operations.withdraw'>,
): Output<'operations.withdraw'> {
  const { db, today, was } = context;
  const { id, name, startedOn, endedOn } = readStoredOperation(db, operation);
  refuseIndirect(context, openerOf(db, id));
  if (endedOn !== null) refuse('operation.closed', { name, endedOn });
  const serving = countServing(db, id);
  if (serving > 0) refuse('operation.served', { name, serving });
  was({ endedOn });
  db.run(sql`
    UPDATE operation SET ended_on = ${today < startedOn ? startedOn : today}, withdrawn = 1
    WHERE id = ${id}`);
  keepStep(context, id, { step: 'withdrawn', text: '', reason, owed: 0 });
  return { operation };
}

/** How much names an operation: papers and drafts of them, 需求单, plans, lorries, teams that went out for it. */
export function countServing(db: ReadableDb, operationId: number): number {
  return db.read<{ count: number }>(sql`
    SELECT (SELECT count(*) FROM document WHERE operation_id = ${operationId})
      + (SELECT count(*) FROM requisition WHERE operation_id = ${operationId})
      + (SELECT count(*) FROM plan WHERE operation_id = ${operationId})
      + (SELECT count(*) FROM trip WHERE operation_id = ${operationId})
      + (SELECT count(*) FROM deployment
        WHERE operation_id = ${operationId} AND struck_at IS NULL) AS count`).count;
}
