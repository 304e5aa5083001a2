import { api } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { hasRole, type Role } from '../../shared/roles';
import { type QueryContext, refuseRoles } from '../context';
import { sql } from '../database/sql';
import { leadsProvince, refuseLocal } from '../operations/directs';

/** What of a team says who writes of it. */
interface Belonging {
  tier: string;
  /** That keeps its kit; null: the provincial centre does. */
  warehouse: string | null;
}

const writers = api['teams.save'].who as readonly Role[];

/** A team of the province, and one that its centre equips, is for who leads the province (`leadsProvince`). */
const isProvincial = ({ tier, warehouse }: Belonging) => tier === 'province' || warehouse === null;

/**
 * Whether somebody may write of a team: the team itself, its members, its kit, its records. A team of a
 * warehouse is for those with a role there.
 */
export function writesTeam(context: QueryContext, team: Belonging): boolean {
  if (isProvincial(team)) return leadsProvince(context);
  return hasRole(context.actor.grants, writers, team.warehouse ?? '');
}

/** Refuses whoever may not write of a team, and says whose it is. */
export function refuseTeam(context: QueryContext, team: Belonging) {
  if (writesTeam(context, team)) return;
  if (isProvincial(team)) refuseLocal(context);
  refuseRoles(context.db, writers, team.warehouse);
}

/** The id of a team, which must exist and be one of which the actor may write. */
export function readWritableTeam(context: QueryContext, uid: string): number {
  const { id, ...team } = readBelonging(context, uid);
  refuseTeam(context, team);
  return id;
}

/** A team's id and whose it is; it must exist. */
export function readBelonging({ db }: QueryContext, uid: string): Belonging & { id: number } {
  const team = db.find<Belonging & { id: number }>(sql`
    SELECT team.id, team.tier, warehouse.code AS warehouse
    FROM team LEFT JOIN warehouse ON warehouse.id = warehouse_id WHERE team.uid = ${uid}`);
  return team ?? refuse('notFound', { what: 'team', uid });
}
