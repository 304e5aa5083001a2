import { maskTelephonesIn } from '../../shared/people/mask';
import { seesTelephones } from '../../shared/people/seesTelephones';
import type { PlanView } from '../../shared/planning/api';
import { type CommandContext, type QueryContext, rolesAt } from '../context';
import { sql } from '../database/sql';
import type { StoredPlan } from './storedPlan';

type Step = PlanView['history'][number];

/** Keeps what was done with a plan, by whom, when, and why. */
export function keepPlanStep(
  { db, now, actor }: CommandContext,
  planId: number,
  step: Step['step'],
  reason: string | null = null,
) {
  db.run(sql`
    INSERT INTO plan_step (plan_id, step, at, by_user_id, reason)
    VALUES (${planId}, ${step}, ${now.toISOString()}, ${actor.id}, ${reason})`);
}

/** All that was done with a plan; telephones in its words are masked for who does not work there. */
export function planSteps({ db, actor }: QueryContext, { id, warehouseCode }: StoredPlan): Step[] {
  const masked = !seesTelephones(rolesAt(actor, warehouseCode));
  return db
    .all<Omit<Step, 'by'> & { uid: string; name: string }>(sql`
      SELECT step, at, reason, user.uid, user.name
      FROM plan_step JOIN user ON user.id = by_user_id
      WHERE plan_id = ${id} ORDER BY plan_step.id`)
    .map(({ uid, name, reason, ...step }) => ({
      ...step,
      by: { uid, name },
      reason: masked && reason !== null ? maskTelephonesIn(reason) : reason,
    }));
}
