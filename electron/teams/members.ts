import { api, type Output, type Parsed } from '../../shared/api';
import { erasedName } from '../../shared/documents/persons';
import { maskTelephone } from '../../shared/people/mask';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere, type Role } from '../../shared/roles';
import type { MemberRow } from '../../shared/teams/api';
import type { CommandContext, QueryContext } from '../context';
import { sql } from '../database/sql';
import { readTeamId } from './saveTeam';

/** Who is in a team, those who have left last. Who may not write telephones sees them masked. */
export function listMembers(
  { db, actor }: QueryContext,
  { team }: Parsed<'teams.members'>,
): Output<'teams.members'> {
  const masked = !hasRoleAnywhere(actor.grants, api['teams.saveMember'].who as readonly Role[]);
  const rows = db.all<Omit<MemberRow, 'active'> & { active: 0 | 1 }>(sql`
    SELECT uid AS member, name, duty, telephone, active FROM team_member
    WHERE team_id = ${readTeamId(db, team)} AND name <> ${erasedName} ORDER BY active DESC, id`);
  return {
    masked,
    rows: rows.map(({ active, telephone, ...row }) => ({
      ...row,
      telephone: masked ? maskTelephone(telephone) : telephone,
      active: active === 1,
    })),
  };
}

/** Adds a member, corrects one, or says that he has left. Names stay out of the audit. */
export function saveMember(
  { db, was }: CommandContext,
  { team, member, name, duty, telephone, active }: Parsed<'teams.saveMember'>,
): Output<'teams.saveMember'> {
  const teamId = readTeamId(db, team);
  const known = db.find<{ teamId: number; name: string; duty: string; active: 0 | 1 }>(sql`
    SELECT team_id AS teamId, name, duty, active FROM team_member WHERE uid = ${member}`);
  if (known && known.teamId !== teamId) refuse('notFound', { what: 'member', uid: member });
  if (known?.name === erasedName) refuse('record.fixed', { name: known.name });
  if (name === erasedName) refuse('name.reserved', { name });
  if (known) was({ duty: known.duty, active: known.active === 1 });
  db.run(sql`
    INSERT INTO team_member (uid, team_id, name, duty, telephone, active)
    VALUES (${member}, ${teamId}, ${name}, ${duty}, ${telephone}, ${active ? 1 : 0})
    ON CONFLICT (uid) DO UPDATE SET name = excluded.name, duty = excluded.duty,
      telephone = excluded.telephone, active = excluded.active`);
  return { team, member };
}
