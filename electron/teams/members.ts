import type { Output, Parsed } from '../../shared/api';
import { daysAfter } from '../../shared/day';
import { erasedName } from '../../shared/documents/persons';
import { maskNumber, maskTelephone } from '../../shared/people/mask';
import { refuse } from '../../shared/refusals';
import {
  type Certificate,
  certificateWarningDays,
  isInForce,
  type MemberRow,
} from '../../shared/teams/members';
import type { CommandContext, QueryContext } from '../context';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { refusePersons } from '../people/refusePersons';
import { readBelonging, readWritableTeam, writesTeam } from './writesTeam';

/**
 * Who is in a team, those who have left last. Who may not write telephones and the numbers of
 * certificates sees them masked.
 */
export function listMembers(
  context: QueryContext,
  { team }: Parsed<'teams.members'>,
): Output<'teams.members'> {
  const belonging = readBelonging(context, team);
  const masked = !writesTeam(context, belonging);
  const rows = readMembers(context.db, belonging.id).filter(({ name }) => name !== erasedName);
  return {
    masked,
    rows: rows.map(({ telephone, certificates, ...row }) => ({
      ...row,
      telephone: masked ? maskTelephone(telephone) : telephone,
      certificates: certificates.map((each) => ({
        ...each,
        number: masked ? maskNumber(each.number) : each.number,
      })),
    })),
  };
}

/** The members of a team as they are kept, those who were erased among them. */
export function readMembers(db: ReadableDb, teamId: number): MemberRow[] {
  const certificates = db.all<Certificate & { memberId: number }>(sql`
    SELECT member_id AS memberId, team_certificate.name, number, issued_on AS issuedOn,
      expires_on AS expiresOn
    FROM team_member JOIN team_certificate ON member_id = team_member.id
    WHERE team_id = ${teamId} ORDER BY member_id, line`);
  return db
    .all<
      Omit<MemberRow, 'active' | 'skills' | 'away' | 'certificates'> & {
        id: number;
        active: 0 | 1;
        skills: string;
        isAway: 0 | 1;
        until: string | null;
      }
    >(sql`
      SELECT id, uid AS member, revision, name, duty, telephone, active, skills, away AS isAway,
        away_until AS until
      FROM team_member WHERE team_id = ${teamId} ORDER BY active DESC, id`)
    .map(({ id, active, skills, isAway, until, ...row }) => ({
      ...row,
      active: active === 1,
      skills: JSON.parse(skills) as string[],
      away: isAway === 1 ? { until } : null,
      certificates: certificates
        .filter(({ memberId }) => memberId === id)
        .map(({ memberId: _, ...certificate }) => certificate),
    }));
}

interface Known {
  teamId: number;
  revision: number;
  name: string;
  duty: string;
  active: 0 | 1;
}

/**
 * Adds a member, corrects one as he was read, or says that he has left. Names, telephones and what is on
 * certificates stay out of the audit.
 */
export function saveMember(
  context: CommandContext,
  input: Parsed<'teams.saveMember'>,
): Output<'teams.saveMember'> {
  const { db, was } = context;
  const { team, member, revision, name, duty, telephone, active, skills, away } = input;
  const { certificates } = input;
  const teamId = readWritableTeam(context, team);
  const known = db.find<Known>(sql`
    SELECT team_id AS teamId, revision, name, duty, active FROM team_member WHERE uid = ${member}`);
  if (known && known.teamId !== teamId) refuse('notFound', { what: 'member', uid: member });
  if (known?.name === erasedName) refuse('record.fixed', { name: known.name });
  if (known && known.revision !== revision) refuse('member.stale', {});
  refusePersons([{ name, telephone }]);
  const turned = certificates.find(
    ({ issuedOn, expiresOn }) => issuedOn !== null && expiresOn !== null && expiresOn < issuedOn,
  );
  if (turned) refuse('certificate.turned', { certificate: turned.name });
  if (known) was({ duty: known.duty, active: known.active === 1 });
  db.run(sql`
    INSERT INTO team_member (uid, team_id, name, duty, telephone, active, skills, away, away_until)
    VALUES (${member}, ${teamId}, ${name}, ${duty}, ${telephone}, ${active ? 1 : 0},
      ${JSON.stringify([...new Set(skills)])}, ${away === null ? 0 : 1}, ${away?.until ?? null})
    ON CONFLICT (uid) DO UPDATE SET name = excluded.name, duty = excluded.duty,
      telephone = excluded.telephone, active = excluded.active, skills = excluded.skills,
      away = excluded.away, away_until = excluded.away_until, revision = revision + 1`);
  writeCertificates(db, member, certificates);
  return { team, member };
}

/** The certificates of a member as they are now: they are his, so none is kept that he has no more. */
function writeCertificates(db: WritableDb, member: string, rows: readonly Certificate[]) {
  const { id } = db.read<{ id: number }>(sql`SELECT id FROM team_member WHERE uid = ${member}`);
  db.run(sql`DELETE FROM team_certificate WHERE member_id = ${id}`);
  rows.forEach(({ name, number, issuedOn, expiresOn }, index) => {
    db.run(sql`
      INSERT INTO team_certificate (member_id, line, name, number, issued_on, expires_on)
      VALUES (${id}, ${index + 1}, ${name}, ${number}, ${issuedOn}, ${expiresOn})`);
  });
}

/** Certificates that have ended or end soon, of who is in a team that is in use; the first on top. */
export function listCertificates({ db, today }: QueryContext): Output<'teams.certificates'> {
  const soon = daysAfter(today, certificateWarningDays);
  const rows = db.all<{
    teamUid: string;
    teamName: string;
    member: string;
    name: string;
    duty: string;
    certificate: string;
    expiresOn: string;
  }>(sql`
    SELECT team.uid AS teamUid, team.name AS teamName, team_member.uid AS member, team_member.name,
      duty, team_certificate.name AS certificate, expires_on AS expiresOn
    FROM team JOIN team_member ON team_member.team_id = team.id
    JOIN team_certificate ON member_id = team_member.id
    WHERE team.active = 1 AND team_member.active = 1 AND expires_on < ${soon}
    ORDER BY expires_on, team.id, team_member.id, line`);
  return {
    rows: rows.map(({ teamUid, teamName, ...row }) => ({
      team: { uid: teamUid, name: teamName },
      ...row,
      state: isInForce(row, today) ? 'expiring' : 'expired',
    })),
  };
}
