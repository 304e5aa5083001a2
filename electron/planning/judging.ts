import type { Output } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { hasRole } from '../../shared/roles';
import { type CommandContext, type QueryContext, readWarehouse, refuseRoles } from '../context';
import { list, type Sql, sql } from '../database/sql';
import { leadsProvince, worksForProvince } from '../operations/directs';
import type { StoredPlan } from './storedPlan';

/**
 * Who judges a plan: an approver of its desk and of every warehouse that gives by it, or of the province
 * (`worksForProvince`), who has not saved it himself. One that takes another city's goods is not for the
 * asking city to approve.
 */

/** Whether the asking person may judge a plan of `planRows`, told to SQL. */
export function isJudgedBy(context: QueryContext): Sql {
  const { grants, id } = context.actor;
  const at = grants.flatMap(({ role, warehouse }) =>
    role === 'approver' && warehouse !== null ? [warehouse] : [],
  );
  const everywhere = approvesForProvince(context) ? sql`1` : sql`0`;
  return sql`state = 'draft' AND NOT ${hasSaved(id)} AND (${everywhere} OR (
    row.warehouseCode IN (${list(at)}) AND NOT EXISTS (
      SELECT 1 FROM plan, json_each(plan.body, '$.plan.lines') AS line
      WHERE plan.id = row.id AND line.value ->> 'warehouse' NOT IN (${list(at)}))))`;
}

/** Refuses whoever may not judge a plan for want of a role, and says where. */
export function refuseJudge(context: CommandContext, { warehouseCode, body }: StoredPlan) {
  const { db, actor } = context;
  const givers = body.plan.lines.map(({ warehouse }) => warehouse);
  const foreign = [warehouseCode, ...givers].find(
    (code) => !hasRole(actor.grants, ['approver'], code),
  );
  if (foreign !== undefined && !approvesForProvince(context))
    refuseRoles(db, ['approver'], foreign);
  const { keptHere, name } = readWarehouse(db, warehouseCode);
  if (!keptHere) refuse('warehouse.notKeptHere', { warehouse: name });
}

/** Refuses whoever has had his own hand in a plan. */
export function refuseOwnHand({ db, actor }: CommandContext, { plan }: StoredPlan) {
  const own = db.find(sql`SELECT 1 FROM plan AS row WHERE uid = ${plan} AND ${hasSaved(actor.id)}`);
  if (own) refuse('plan.step', { because: 'maker' });
}

/** The floor of reserve of a warehouse is released by who dispatches for it, or leads the province. */
function isReleasedBy(context: QueryContext): (warehouse: string) => boolean {
  if (leadsProvince(context)) return () => true;
  return (code) => hasRole(context.actor.grants, ['dispatcher'], code);
}

/** The warehouses whose floor of reserve the asking person may release. */
export function listReleasable(context: QueryContext): Output<'planning.releasable'> {
  const codes = context.db.all<{ code: string }>(sql`SELECT code FROM warehouse ORDER BY code`);
  return { warehouses: codes.map(({ code }) => code).filter(isReleasedBy(context)) };
}

/** Refuses to release the floor of reserve of a warehouse where that is not the asking person's to say. */
export function refuseForeignRelease(context: QueryContext, released: readonly string[]) {
  const { db } = context;
  const mayRelease = isReleasedBy(context);
  const foreign = released.filter((code) => !mayRelease(code));
  if (foreign.length === 0) return;
  refuse('plan.release', { warehouses: foreign.map((code) => readWarehouse(db, code).name) });
}

const approvesForProvince = (context: QueryContext) => worksForProvince(context, ['approver']);

/** Whoever saved a plan at any time has had his hand in it, and does not approve it. `row` is of `planRows`. */
const hasSaved = (userId: number): Sql => sql`EXISTS (
  SELECT 1 FROM plan_step WHERE plan_id = row.id AND by_user_id = ${userId} AND step = 'saved')`;
