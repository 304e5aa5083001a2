import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { refuseIndirect } from './directs';
import { papersOf } from './papersOf';
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
  refuseIndirect(context);
  const stored = readStoredOperation(db, operation);
  refuseClosed(stored);
  if (endedOn > today) refuse('date.future', { businessDate: endedOn, today });
  if (endedOn < stored.startedOn) {
    refuse('operation.endsEarly', { startedOn: stored.startedOn });
  }
  const after = findSentAfter(db, stored.id, endedOn);
  if (after) refuse('operation.endsBeforePaper', after);
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
  refuseIndirect(context);
  const { id, name, endedOn, isWithdrawn } = readStoredOperation(db, operation);
  if (isWithdrawn === 1) refuse('operation.withdrawn', { name });
  if (endedOn === null) refuse('operation.open', { name });
  was({ endedOn });
  db.run(sql`UPDATE operation SET ended_on = NULL WHERE id = ${id}`);
  keepStep(context, id, { step: 'reopened', text: '', reason, owed: 0 });
  return { operation };
}

/** The last paper by which goods went out for an operation after a day; what accounts for them may come later. */
function findSentAfter(db: ReadableDb, operationId: number, day: string) {
  return db.find<{ number: string; businessDate: string }>(sql`
    SELECT number, business_date AS businessDate FROM document
    WHERE id IN ${papersOf(operationId)} AND posting IN ('part', 'posted') AND business_date > ${day}
      AND EXISTS (
        SELECT 1 FROM posting JOIN movement ON movement.posting_id = posting.id
        JOIN place AS source ON source.id = from_place_id
        JOIN place AS target ON target.id = to_place_id
        WHERE posting.document_id = document.id AND source.kind IN ('bin', 'source')
          AND target.kind IN ('recipient', 'custody', 'transit'))
    ORDER BY business_date DESC, id DESC LIMIT 1`);
}

function refuseClosed({ name, endedOn }: StoredOperation) {
  if (endedOn !== null) refuse('operation.closed', { name, endedOn });
}
