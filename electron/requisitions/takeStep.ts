import { refuse } from '../../shared/refusals';
import { type RequisitionStep, steps } from '../../shared/requisitions/steps';
import { type CommandContext, writingAt } from '../context';
import { sql } from '../database/sql';
import { readRequisitionRow, type StoredRequisition, stepFacts } from './storedRequisition';

/**
 * Reads the requisition for a step and refuses where the step table, the actor's roles at its
 * warehouse, or a newer revision stand against it.
 */
export function beginStep(
  context: CommandContext,
  step: RequisitionStep,
  input: { requisition: string; revision: number },
): StoredRequisition {
  const stored = readRequisitionRow(context, input.requisition);
  writingAt(context, stored.warehouseCode);
  refuseStep(context, step, stored);
  refuseStale(stored, input.revision);
  const { number, revision, state } = stored;
  context.was({ number, revision, state });
  return stored;
}

/** Refuses a step that the table does not allow in this state, or not to this person. */
export function refuseStep(
  context: CommandContext,
  step: RequisitionStep,
  stored: StoredRequisition,
) {
  const facts = stepFacts(context, stored);
  const { from } = steps[step];
  if (from(facts)) return;
  const byAnother = from({ ...facts, isMaker: false });
  refuse('requisition.step', { step, because: byAnother ? 'maker' : 'state' });
}

/** Somebody else's save is not overwritten. */
export function refuseStale(stored: StoredRequisition, revision: number) {
  if (stored.revision !== revision) refuse('requisition.stale', { revision: stored.revision });
}

/** Moves the state as the step table says and keeps who did it, when, and why. */
export function endStep(
  context: CommandContext,
  step: RequisitionStep,
  stored: Pick<StoredRequisition, 'id' | 'requisition' | 'number' | 'revision'>,
  reason: string | null = null,
) {
  const state = steps[step].to;
  const revision = stored.revision + 1;
  context.db.run(sql`
    UPDATE requisition SET state = ${state}, revision = ${revision} WHERE id = ${stored.id}`);
  keepStep(context, step, stored.id, reason);
  return { requisition: stored.requisition, number: stored.number, revision, state };
}

export function keepStep(
  { db, now, actor }: CommandContext,
  step: RequisitionStep,
  id: number,
  reason: string | null,
) {
  db.run(sql`
    INSERT INTO requisition_step (requisition_id, step, at, by_user_id, reason)
    VALUES (${id}, ${step}, ${now.toISOString()}, ${actor.id}, ${reason})`);
}
