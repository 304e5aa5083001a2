import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { type CommandContext, writingAt } from '../context';
import { sql } from '../database/sql';
import { readStoredPlan, refuseStalePlan } from './storedPlan';

/** Approves a plan, which another person made last. */
export function approvePlan(
  context: CommandContext,
  { plan, revision }: Parsed<'planning.approve'>,
): Output<'planning.approve'> {
  const { db, actor, now } = context;
  const stored = readStoredPlan(db, plan);
  writingAt(context, stored.warehouseCode);
  refuseStalePlan(stored, revision);
  if (stored.state !== 'draft') refuse('plan.step', { because: 'state' });
  if (stored.madeById === actor.id) refuse('plan.step', { because: 'maker' });
  context.was({ state: stored.state, revision });
  db.run(sql`
    UPDATE plan SET state = 'approved', approved_by = ${actor.id},
      approved_at = ${now.toISOString()}, revision = ${revision + 1}
    WHERE id = ${stored.id}`);
  return { plan, revision: revision + 1 };
}
