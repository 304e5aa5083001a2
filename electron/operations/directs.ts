import type { LevelBody } from '../../shared/operations/api';
import { refuse } from '../../shared/refusals';
import { hasRole, hasRoleAnywhere, type Role } from '../../shared/roles';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';

/**
 * Whether somebody directs operations as a whole: the dispatcher of the province, by a provincial
 * warehouse or by all that are kept here. Who dispatches for one city reports and notes; he does not
 * close what the others still work in.
 */
export function directs(context: Pick<QueryContext, 'db' | 'actor'>): boolean {
  return worksForProvince(context, ['dispatcher']);
}

/** Whether somebody holds one of the roles for all: at a provincial warehouse, or at all that are kept here. */
export function worksForProvince(
  { db, actor }: Pick<QueryContext, 'db' | 'actor'>,
  roles: readonly Role[],
): boolean {
  const warehouses = db.all<{ code: string; tier: string; keptHere: 0 | 1 }>(sql`
    SELECT code, tier, coalesce(node.is_self, 0) AS keptHere
    FROM warehouse LEFT JOIN node ON node.id = home_node_id`);
  const works = ({ code }: { code: string }) => hasRole(actor.grants, roles, code);
  const here = warehouses.filter(({ keptHere }) => keptHere === 1);
  return (
    warehouses.some((each) => each.tier === 'province' && works(each)) ||
    (here.length > 0 && here.every(works))
  );
}

/** Refuses whoever does not direct operations and did not say or open this himself. */
export function refuseIndirect(context: QueryContext, byUserId: number | null = null) {
  if (byUserId === context.actor.id || directs(context)) return;
  refuse('operation.direct', {});
}

/** The level of a city's society is said by who dispatches for that city; any other by who directs. */
export function refuseForeignLevel(context: QueryContext, body: LevelBody, society: string | null) {
  const isOwn =
    body === 'citySociety' &&
    (society === null || hasRole(context.actor.grants, ['dispatcher'], society));
  if (!isOwn) refuseIndirect(context);
}

/**
 * Whether somebody decides what holds for the whole province: who directs its operations, or administers
 * all of the store.
 */
export function leadsProvince(context: Pick<QueryContext, 'db' | 'actor'>): boolean {
  const whole = context.actor.grants.filter(({ warehouse }) => warehouse === null);
  return hasRoleAnywhere(whole, ['administrator']) || directs(context);
}

/** Refuses whoever works for one city of what holds for all of them. */
export function refuseLocal(context: QueryContext) {
  if (!leadsProvince(context)) refuse('province.only', {});
}
