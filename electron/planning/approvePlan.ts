import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { type CommandContext, writingAt } from '../context';
import { sql } from '../database/sql';
import { keepPlanStep } from './planSteps';
import { readStoredPlan, refuseStalePlan, type StoredPlan } from './storedPlan';

/** Approves a plan, which another person made last. */
export function approvePlan(
  context: CommandContext,
  input: Parsed<'planning.approve'>,
): Output<'planning.approve'> {
  const { db, actor, now } = context;
  const { id, revision } = beginJudging(context, input);
  db.run(sql`
    UPDATE plan SET state = 'approved', approved_by = ${actor.id},
      approved_at = ${now.toISOString()}, revision = ${revision + 1}
    WHERE id = ${id}`);
  keepPlanStep(context, id, 'approved');
  return { plan: input.plan, revision: revision + 1 };
}

/** Sends a plan back to whoever made it last: it waits for nobody until it is saved again. */
export function declinePlan(
  context: CommandContext,
  input: Parsed<'planning.decline'>,
): Output<'planning.decline'> {
  const { id, revision } = beginJudging(context, input);
  context.db.run(sql`UPDATE plan SET revision = ${revision + 1} WHERE id = ${id}`);
  keepPlanStep(context, id, 'declined', input.reason);
  return { plan: input.plan, revision: revision + 1 };
}

/** The plan that waits for a word, which only another person than its maker may say. */
function beginJudging(
  context: CommandContext,
  { plan, revision }: Pick<Parsed<'planning.approve'>, 'plan' | 'revision'>,
): StoredPlan {
  const stored = readStoredPlan(context.db, plan);
  writingAt(context, stored.warehouseCode);
  refuseStalePlan(stored, revision);
  if (stored.state !== 'draft') refuse('plan.step', { because: 'state' });
  if (stored.madeById === context.actor.id) refuse('plan.step', { because: 'maker' });
  context.was({ state: stored.state, revision });
  return stored;
}
