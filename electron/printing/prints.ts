import type { SheetRequest } from '../../shared/sheets/api';
import type { FormName } from '../../shared/sheets/forms';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** What prints are counted of: a document, or an assessment. */
export type Printable = { document: string } | { assessment: string };

/** What a sheet is a paper of, if its prints are counted. */
export function printableOf(sheet: SheetRequest): Printable | null {
  if ('document' in sheet) return { document: sheet.document };
  return 'assessment' in sheet ? { assessment: sheet.assessment } : null;
}

/**
 * How often a paper went to a printer on this form in the state that it is in: a document since it was
 * last posted, an assessment since it was signed; drafts count apart.
 */
export function countPrints(db: ReadableDb, of: Printable, form: FormName): number {
  if ('assessment' in of) {
    const { id, signed } = assessmentOf(db, of.assessment);
    return db.read<{ count: number }>(sql`
      SELECT count(*) AS count FROM assessment_print
      WHERE assessment_id = ${id} AND form = ${form} AND signed = ${signed}`).count;
  }
  const { id, posting } = documentOf(db, of.document);
  return db.read<{ count: number }>(sql`
    SELECT count(*) AS count FROM print
    WHERE document_id = ${id} AND form = ${form} AND posting_id IS ${posting}`).count;
}

interface Print {
  form: FormName;
  printer: string | null;
  copies: number;
}

/** Keeps that a paper went to a printer. */
export function keepPrint(
  { db, actor, now }: CommandContext,
  of: Printable,
  { form, printer, copies }: Print,
): void {
  const at = now.toISOString();
  if ('assessment' in of) {
    const { id, signed } = assessmentOf(db, of.assessment);
    db.run(sql`
      INSERT INTO assessment_print (assessment_id, form, signed, at, by_user_id, printer, copies)
      VALUES (${id}, ${form}, ${signed}, ${at}, ${actor.id}, ${printer}, ${copies})`);
    return;
  }
  const { id, posting } = documentOf(db, of.document);
  db.run(sql`
    INSERT INTO print (document_id, form, posting_id, at, by_user_id, printer, copies)
    VALUES (${id}, ${form}, ${posting}, ${at}, ${actor.id}, ${printer}, ${copies})`);
}

function documentOf(db: ReadableDb, uid: string) {
  return db.read<{ id: number; posting: number | null }>(sql`
    SELECT id, (SELECT max(posting.id) FROM posting WHERE document_id = document.id) AS posting
    FROM document WHERE uid = ${uid}`);
}

function assessmentOf(db: ReadableDb, uid: string) {
  return db.read<{ id: number; signed: 0 | 1 }>(sql`
    SELECT id, signed_at IS NOT NULL AS signed FROM assessment WHERE uid = ${uid}`);
}
