import type { Output, Parsed } from '../../shared/api';
import type { ImportRun } from '../../shared/imports/api';
import type { SubjectName } from '../../shared/imports/subjects';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/** So many of the last ones are listed. */
const most = 200;

/** The files that were taken in, the latest first. */
export function listRuns(
  { db }: QueryContext,
  { subject }: Parsed<'imports.list'>,
): Output<'imports.list'> {
  return { rows: readRuns(db, subject ? sql`WHERE subject = ${subject}` : sql``) };
}

/** The last time that this very file was taken in; null: never. */
export function findRun(db: ReadableDb, subject: SubjectName, file: string): ImportRun | null {
  return readRuns(db, sql`WHERE subject = ${subject} AND sha256 = ${file}`)[0] ?? null;
}

/** What a run has saved; null: it was stopped before its end, and nothing was. */
export function findSaved(db: ReadableDb, run: string): Output<'imports.save'> | null {
  const [saved] = readRuns(db, sql`WHERE import_run.uid = ${run}`);
  if (saved === undefined) return null;
  const { added, changed, same, document } = saved;
  return { run, added, changed, same, document };
}

function readRuns(db: ReadableDb, where: Sql): ImportRun[] {
  return db
    .all<Row>(sql`
      SELECT import_run.uid, subject, warehouse.code, warehouse.name, file_name AS fileName, at,
        user.uid AS byUid, user.name AS byName, added, changed, same, document.uid AS document
      FROM import_run
      JOIN user ON user.id = by_user_id
      LEFT JOIN warehouse ON warehouse.id = import_run.warehouse_id
      LEFT JOIN document ON document.id = document_id
      ${where} ORDER BY import_run.id DESC LIMIT ${most}`)
    .map(({ code, name, byUid, byName, ...run }) => ({
      ...run,
      warehouse: code === null || name === null ? null : { code, name },
      by: { uid: byUid, name: byName },
    }));
}

interface Row extends Omit<ImportRun, 'warehouse' | 'by'> {
  code: string | null;
  name: string | null;
  byUid: string;
  byName: string;
}
