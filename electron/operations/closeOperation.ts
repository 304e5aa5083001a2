import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { readOwed } from './readOwed';
import { keepStep } from './steps';
import { readStoredOperation, type StoredOperation } from './storedOperation';

/**
 * Closes an operation (终止响应) as of a day. With anything still owed it takes a reason, which is
 * kept beside how much that was. What went out is accounted for afterwards, as long as that takes.
 */
export function closeOperation(
  context: CommandContext,
  { operation, endedOn, text, reason }: Parsed<'operations.close'>,
): Output<'operations.close'> {
  const { db, today, was } = context;
  const stored = readStoredOperation(db, operation);
  refuseClosed(stored);
  if (endedOn > today) refuse('date.future', { businessDate: endedOn, today });
  if (endedOn < stored.startedOn) {
    refuse('operation.endsEarly', { startedOn: stored.startedOn });
  }
  const owed = readOwed(context, stored.id).length;
  if (owed > 0 && reason === null) refuse('operation.owes', { name: stored.name, owed });
  was({ endedOn: null });
  db.run(sql`UPDATE operation SET ended_on = ${endedOn} WHERE id = ${stored.id}`);
  keepStep(context, stored.id, {
    step: 'closed',
    text: text.trim(),
    reason: owed > 0 ? reason : null,
    owed,
  });
  return { operation };
}

/** Opens a closed operation again (恢复响应): the flood came back, or it was closed by mistake. */
export function reopenOperation(
  context: CommandContext,
  { operation, reason }: Parsed<'operations.reopen'>,
): Output<'operations.reopen'> {
  const { db, was } = context;
  const { id, name, endedOn } = readStoredOperation(db, operation);
  if (endedOn === null) refuse('operation.open', { name });
  was({ endedOn });
  db.run(sql`UPDATE operation SET ended_on = NULL WHERE id = ${id}`);
  keepStep(context, id, { step: 'reopened', text: '', reason, owed: 0 });
  return { operation };
}

function refuseClosed({ name, endedOn }: StoredOperation) {
  if (endedOn !== null) refuse('operation.closed', { name, endedOn });
}
