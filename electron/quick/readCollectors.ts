import type { Output, Parsed } from '../../shared/api';
import type { Collector } from '../../shared/quick/api';
import { type QueryContext, readWarehouse, requireRole } from '../context';
import { sql } from '../database/sql';
import { initialsOf, readingsOf } from '../search/readings';

/** So many of those who came before are told: the others are typed. */
const mostBefore = 60;

/**
 * Who may come for the goods that go to somebody: whoever took some here before, the last one first,
 * then the members of the team as they were entered. For who writes papers here, since they are people's names.
 */
export function readCollectors(
  context: QueryContext,
  { warehouse: code, to }: Parsed<'quick.collectors'>,
): Output<'quick.collectors'> {
  const { db } = context;
  const { id } = readWarehouse(db, code);
  requireRole(context, code);
  const before = db.all<{ name: string; lastOn: string }>(sql`
    SELECT posting_person.name, max(document.business_date) AS lastOn
    FROM document
    JOIN posting ON posting.document_id = document.id AND posting.act = 'post'
    JOIN posting_person ON posting_person.posting_id = posting.id
    WHERE document.warehouse_id = ${id} AND document.kind = 'dispatch'
      AND role = 'collector' AND posting_person.name IS NOT NULL
      AND ${to.kind === 'team' ? sql`document.team_id` : sql`document.party_id`} = (
        SELECT id FROM ${to.kind === 'team' ? sql`team` : sql`party`} WHERE uid = ${to.uid})
    GROUP BY posting_person.name ORDER BY lastOn DESC, max(posting.id) DESC LIMIT ${mostBefore}`);
  const members =
    to.kind === 'team'
      ? db.all<{ name: string }>(sql`
          SELECT team_member.name FROM team_member JOIN team ON team.id = team_id
          WHERE team.uid = ${to.uid} AND team_member.active = 1 ORDER BY team_member.id`)
      : [];
  const known = new Set(before.map(({ name }) => name));
  const fresh = members.filter(({ name }) => !known.has(name));
  return {
    rows: [...before, ...fresh.map(({ name }) => ({ name, lastOn: null }))].map(
      ({ name, lastOn }): Collector => ({
        ...{ name, lastOn, initials: initialsOf(name), readings: readingsOf(name) },
      }),
    ),
  };
}
