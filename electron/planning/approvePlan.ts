import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { refuseJudge, refuseOwnHand } from './judging';
import { keepPlanStep } from './planSteps';
import { refuseBarredPlan } from './refuseBarredPlan';
import { readStoredPlan, refuseStalePlan, type StoredPlan } from './storedPlan';

/** Approves a plan, in which another person has had his hand. */
export function approvePlan(
  context: CommandContext,
  input: Parsed<'planning.approve'>,
): Output<'planning.approve'> {
  const { db, actor, now } = context;
  const { id, revision, body } = beginJudging(context, input);
  refuseBarredPlan(context.db, body.order.requisitions);
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

/** The plan that waits for a word, and whoever may say it (`judging.ts`). */
function beginJudging(
  context: CommandContext,
  { plan, revision }: Pick<Parsed<'planning.approve'>, 'plan' | 'revision'>,
): StoredPlan {
  const stored = readStoredPlan(context.db, plan);
  refuseJudge(context, stored);
  refuseStalePlan(stored, revision);
  if (stored.state !== 'draft') refuse('plan.step', { because: 'state' });
  refuseOwnHand(context, stored);
  context.was({ state: stored.state, revision });
  return stored;
}
