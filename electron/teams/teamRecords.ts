import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { TeamRecordRow } from '../../shared/teams/recordsApi';
import type { CommandContext, QueryContext } from '../context';
import { sql, whereAll } from '../database/sql';
import { refusePersons } from '../people/refusePersons';
import { offsetOf, pageOf } from '../stock/stockRows';
import { readTeamId } from './saveTeam';
import { readWritableTeam } from './writesTeam';

interface Row extends Pick<TeamRecordRow, 'record' | 'kind' | 'doneOn' | 'subject' | 'hours'> {
  people: number;
  note: string;
  names: string;
  at: string;
  byUid: string;
  byName: string;
  struckReason: string | null;
  struckAt: string | null;
  strikerUid: string | null;
  strikerName: string | null;
}

/** 培训演练记录 of a team, the newest day on top, those that were struck out among them. */
export function listTeamRecords(
  { db }: QueryContext,
  { team, kind, cursor, limit }: Parsed<'teamRecords.list'>,
): Output<'teamRecords.list'> {
  const where = whereAll([
    sql`team_id = ${readTeamId(db, team)}`,
    ...(kind ? [sql`kind = ${kind}`] : []),
  ]);
  const offset = offsetOf(cursor);
  const rows = db.all<Row>(sql`
    SELECT team_record.uid AS record, kind, done_on AS doneOn, subject, hours_tenths AS hours,
      people_count AS people, note, team_record.people AS names, at, recorder.uid AS byUid,
      recorder.name AS byName, struck_reason AS struckReason, struck_at AS struckAt,
      striker.uid AS strikerUid, striker.name AS strikerName
    FROM team_record JOIN user AS recorder ON recorder.id = by_user_id
    LEFT JOIN user AS striker ON striker.id = struck_by
    ${where} ORDER BY done_on DESC, team_record.id DESC LIMIT ${limit + 1} OFFSET ${offset}`);
  const page = pageOf(rows, offset, limit);
  return {
    ...page,
    rows: page.rows.map(viewRow),
    totals: db.read(sql`
      SELECT count(*) - count(struck_at) AS records, count(struck_at) AS struck,
        coalesce(sum(iif(struck_at IS NULL, hours_tenths, 0)), 0) AS hours
      FROM team_record ${where}`),
  };
}

function viewRow(row: Row): TeamRecordRow {
  const { record, kind, doneOn, subject, hours, people, note, at } = row;
  return {
    ...{ record, kind, doneOn, subject, hours, people, note, at },
    names: namesOf(row.names),
    by: { uid: row.byUid, name: row.byName },
    struck:
      row.struckAt === null
        ? null
        : {
            reason: row.struckReason ?? '',
            by: { uid: row.strikerUid ?? '', name: row.strikerName ?? '' },
            at: row.struckAt,
          },
  };
}

/** Enters a training, a drill or a deployment, as it then stays. */
export function enterTeamRecord(
  context: CommandContext,
  input: Parsed<'teamRecords.enter'>,
): Output<'teamRecords.enter'> {
  const { db, actor, now, today } = context;
  const teamId = readWritableTeam(context, input.team);
  const { team, record, kind, doneOn, subject, hours, people, note, persons } = input;
  if (doneOn > today) refuse('date.future', { businessDate: doneOn, today });
  refusePersons(persons);
  if (persons.length > people) refuse('teamRecord.people', { people, names: persons.length });
  if (db.find(sql`SELECT 1 FROM team_record WHERE uid = ${record}`)) {
    refuse('evidence.over', { because: 'entered' });
  }
  db.run(sql`
    INSERT INTO team_record (uid, team_id, kind, done_on, subject, hours_tenths, people_count, note,
      people, at, by_user_id)
    VALUES (${record}, ${teamId}, ${kind}, ${doneOn}, ${subject}, ${hours}, ${people},
      ${note}, ${JSON.stringify(persons)}, ${now.toISOString()}, ${actor.id})`);
  return { team, record };
}

/** Strikes out a wrong record, once and for good. */
export function strikeTeamRecord(
  context: CommandContext,
  { team, record, reason }: Parsed<'teamRecords.strike'>,
): Output<'teamRecords.strike'> {
  const { db, actor, now } = context;
  const stored = db.find<{ id: number; struckAt: string | null }>(sql`
    SELECT id, struck_at AS struckAt FROM team_record
    WHERE uid = ${record} AND team_id = ${readWritableTeam(context, team)}`);
  if (stored === undefined) return refuse('notFound', { what: 'teamRecord', uid: record });
  if (stored.struckAt !== null) refuse('evidence.over', { because: 'struck' });
  db.run(sql`
    UPDATE team_record SET struck_reason = ${reason}, struck_at = ${now.toISOString()},
      struck_by = ${actor.id}
    WHERE id = ${stored.id}`);
  return { team, record };
}

/** The names that a record keeps apart as `[{"name": …}]`. */
export function namesOf(people: string): string[] {
  return (JSON.parse(people) as { name: string }[]).map(({ name }) => name);
}
