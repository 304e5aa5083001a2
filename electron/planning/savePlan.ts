import type { Output, Parsed } from '../../shared/api';
import type { PlanBody } from '../../shared/planning/api';
import { isHeld } from '../../shared/planning/isHeld';
import { weigh } from '../../shared/planning/levels';
import { networkOf } from '../../shared/planning/network';
import { refuse } from '../../shared/refusals';
import { planPrefix } from '../../shared/search/codes';
import { type CommandContext, writingAt } from '../context';
import { sql } from '../database/sql';
import { mintNumber } from '../documents/mintNumber';
import { provedProblem } from './answers';
import { keepPlanStep } from './planSteps';
import { findPlan, refuseStalePlan, refuseWithPapers } from './storedPlan';

/**
 * Saves a plan with the problem that it answers: what was found is held against the stock once more, and
 * what a search has proved is said of it only where its problem is still the same. A change takes the
 * approval away; of a plan with papers nothing is changed.
 */
export function savePlan(
  context: CommandContext,
  { plan, revision, warehouse: code, name, order, found }: Parsed<'planning.save'>,
): Output<'planning.save'> {
  const { db, store, actor, now, today } = context;
  const warehouse = writingAt(context, code);
  const proved = provedProblem(context, order);
  const network = networkOf(proved.problem);
  if (!isHeld(network, found.plan)) refuse('plan.overtaken', {});
  const figures = weigh(network, found.plan);
  const body = JSON.stringify({ order, ...proved, ...found, figures } satisfies PlanBody);
  const asSolved = proved.solvedAt !== null;
  const operation = operationOf(context, order.requisitions);
  const stored = findPlan(db, plan);
  if (stored === null) {
    if (revision !== 0) refuse('notFound', { what: 'plan', uid: plan });
    const number = mintNumber(context, planPrefix, warehouse, today);
    const { id } = db.read<{ id: number }>(sql`
      INSERT INTO plan (uid, node_id, number, warehouse_id, operation_id, name, body, state,
        revision, made_by, made_at)
      VALUES (${plan}, ${store.node.id}, ${number}, ${warehouse.id}, ${operation}, ${name}, ${body},
        'draft', 1, ${actor.id}, ${now.toISOString()}) RETURNING id`);
    keepPlanStep(context, id, 'saved');
    return { plan, number, revision: 1, asSolved };
  }
  writingAt(context, stored.warehouseCode);
  refuseStalePlan(stored, revision);
  if (stored.papers > 0) refuseWithPapers(stored);
  context.was({ name: stored.name, state: stored.state, revision: stored.revision });
  db.run(sql`
    UPDATE plan SET name = ${name}, body = ${body}, operation_id = ${operation}, state = 'draft',
      revision = ${revision + 1}, made_by = ${actor.id}, made_at = ${now.toISOString()},
      approved_by = NULL, approved_at = NULL
    WHERE id = ${stored.id}`);
  keepPlanStep(context, stored.id, 'saved');
  return { plan, number: stored.number, revision: revision + 1, asSolved };
}

/** The operation that all of the requisitions serve; none where they differ. */
function operationOf({ db }: CommandContext, requisitions: readonly string[]): number | null {
  const served = requisitions.map(
    (uid) =>
      db.find<{ id: number | null }>(
        sql`SELECT operation_id AS id FROM requisition WHERE uid = ${uid}`,
      )?.id ?? null,
  );
  const [first = null] = served;
  return served.every((id) => id === first) ? first : null;
}
