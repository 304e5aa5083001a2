import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { refuseIndirect } from './directs';
import { keepStep, openerOf } from './steps';
import { readStoredOperation } from './storedOperation';

/**
 * Gives an operation another name (改名) for a reason, also once papers serve it: not behind anybody's
 * back, since both names and the reason stand in its timeline, and posted sheets keep the name of their day.
 */
export function renameOperation(
  context: CommandContext,
  { operation, name: typed, reason }: Parsed<'operations.rename'>,
): Output<'operations.rename'> {
  const { db, was } = context;
  const { id, name: before, isWithdrawn } = readStoredOperation(db, operation);
  refuseIndirect(context, openerOf(db, id));
  if (isWithdrawn === 1) refuse('operation.withdrawn', { name: before });
  const name = typed.trim();
  if (name === before) return { operation, name };
  was({ name: before });
  db.run(sql`UPDATE operation SET name = ${name} WHERE id = ${id}`);
  keepStep(context, id, { step: 'renamed', text: `${before} → ${name}`, reason, owed: 0 });
  return { operation, name };
}
