import type { Output, Parsed } from '../../shared/api';
import { drillReport, isUntouched } from '../../shared/drills/report';
import { tallyOf } from '../../shared/drills/score';
import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { remarksFor } from './readDrill';

/** 演练报告, the last drill on top. */
export function listReports({ db }: QueryContext): Output<'drills.list'> {
  return {
    rows: stored(db, sql``).map(({ report, begunBy }) => ({
      ...{ drill: report.drill, title: report.title },
      ...{ begunAt: report.begunAt, endedAt: report.endedAt, begunBy },
      ...tallyOf(report),
      untouched: isUntouched(report),
    })),
  };
}

/** One report, with its people by their names of today. */
export function readReport(
  { db, actor }: QueryContext,
  { drill }: Parsed<'drills.report'>,
): Output<'drills.report'> {
  const [row] = stored(db, sql`WHERE drill_report.uid = ${drill}`);
  if (row === undefined) refuse('notFound', { what: 'drill', uid: drill });
  const { report, begunBy, endedBy } = row;
  const uids = report.events.flatMap(({ noted }) => noted?.by ?? []);
  const users = db.all<{ uid: string; name: string }>(
    sql`SELECT uid, name FROM user WHERE uid IN (${list(uids)})`,
  );
  const shown = remarksFor(actor);
  return {
    ...report,
    events: report.events.map(({ noted, ...event }) => ({
      ...event,
      noted: noted && { ...noted, note: shown(noted.note) },
    })),
    begunBy,
    endedBy,
    names: Object.fromEntries(users.map(({ uid, name }) => [uid, name])),
  };
}

function stored(db: ReadableDb, where: Sql) {
  const rows = db.all<{ report: string; begunBy: string; endedBy: string | null }>(sql`
    SELECT report, beginner.name AS begunBy, ender.name AS endedBy
    FROM drill_report
    JOIN user AS beginner ON beginner.id = begun_by
    LEFT JOIN user AS ender ON ender.id = ended_by
    ${where} ORDER BY drill_report.id DESC`);
  return rows.map((row) => ({ ...row, report: drillReport.parse(JSON.parse(row.report)) }));
}
