import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere } from '../../shared/roles';
import { type CommandContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { findOpenPaper } from '../documents/findOpenPaper';
import { isOnPaper } from '../documents/isOnPaper';
import { initialsOf, readingsOf } from '../search/readings';
import { refuseTeam } from './writesTeam';

/**
 * Adds a team or corrects one. What numbered papers call it an administrator alone corrects. A team
 * that still holds goods stays in use: they would be sought with nobody.
 */
export function saveTeam(
  context: CommandContext,
  input: Parsed<'teams.save'>,
): Output<'teams.save'> {
  const { db, actor, was } = context;
  const row = db.find<Omit<Known, 'active'> & { active: 0 | 1 }>(sql`
    SELECT team.code, team.name, class, team.tier, deployable, warehouse.code AS warehouse, active
    FROM team LEFT JOIN warehouse ON warehouse.id = warehouse_id WHERE team.uid = ${input.team}`);
  const known = row && { ...row, active: row.active === 1 };
  // Whose it is, and whose it is to be.
  for (const team of [...(known ? [known] : []), input]) refuseTeam(context, team);
  const renamed = known && (known.name !== input.name || known.code !== input.code);
  const mayCorrect = hasRoleAnywhere(actor.grants, ['administrator']);
  if (renamed && !mayCorrect && isOnPaper(db, input.team)) {
    refuse('record.fixed', { name: known.name });
  }
  const taken = db.find<{ name: string }>(sql`
    SELECT CASE WHEN name = ${input.name} THEN name ELSE code END AS name FROM team
    WHERE uid <> ${input.team} AND (name = ${input.name} OR code = ${input.code})`);
  if (taken) refuse('name.taken', taken);
  if (!input.active) refuseHolding(db, input);
  const warehouse = input.warehouse === null ? null : readWarehouse(db, input.warehouse).id;
  if (known) was({ ...known });
  db.run(sql`
    INSERT INTO team (uid, code, name, class, tier, deployable, warehouse_id, active, initials,
      readings)
    VALUES (${input.team}, ${input.code}, ${input.name}, ${input.class}, ${input.tier},
      ${input.deployable}, ${warehouse}, ${input.active ? 1 : 0}, ${initialsOf(input.name)},
      ${readingsOf(input.name)})
    ON CONFLICT (uid) DO UPDATE SET code = excluded.code, name = excluded.name,
      class = excluded.class, tier = excluded.tier, deployable = excluded.deployable,
      warehouse_id = excluded.warehouse_id, active = excluded.active, initials = excluded.initials, readings = excluded.readings`);
  return { team: input.team };
}

type Known = Omit<Parsed<'teams.save'>, 'team'>;

/** Refuses a team that holds goods, or to which a numbered paper on its way will bring some. */
function refuseHolding(db: ReadableDb, { team, name }: { team: string; name: string }) {
  const { items } = db.read<{ items: number }>(sql`
    SELECT count(DISTINCT lot.item_id) AS items
    FROM team JOIN place ON place.team_id = team.id AND place.kind = 'custody'
    JOIN stock ON stock.place_id = place.id AND stock.quantity > 0
    JOIN lot ON lot.id = stock.lot_id WHERE team.uid = ${team}`);
  if (items > 0) refuse('team.holds', { team: name, items });
  const paper = findOpenPaper(db, team);
  if (paper) refuse('team.onPaper', { team: name, number: paper.number });
}

/** The id of a team, which must exist. */
export function readTeamId(db: ReadableDb, uid: string): number {
  const team = db.find<{ id: number }>(sql`SELECT id FROM team WHERE uid = ${uid}`);
  return team?.id ?? refuse('notFound', { what: 'team', uid });
}
