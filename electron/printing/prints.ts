import type { FormName } from '../../shared/sheets/forms';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** What the prints of one paper in one state are found by. */
interface PrintedState {
  document: number;
  posting: number | null;
}

/** How often a document went to a printer on this form since it was last posted; drafts count apart. */
export function countPrints(db: ReadableDb, document: string, form: FormName): number {
  const state = stateOf(db, document);
  return db.read<{ count: number }>(sql`
    SELECT count(*) AS count FROM print
    WHERE document_id = ${state.document} AND form = ${form} AND posting_id IS ${state.posting}`)
    .count;
}

/** Keeps that a document went to a printer. */
export function keepPrint(
  { db, actor, now }: CommandContext,
  print: { document: string; form: FormName; printer: string | null; copies: number },
): void {
  const state = stateOf(db, print.document);
  db.run(sql`
    INSERT INTO print (document_id, form, posting_id, at, by_user_id, printer, copies)
    VALUES (${state.document}, ${print.form}, ${state.posting}, ${now.toISOString()},
      ${actor.id}, ${print.printer}, ${print.copies})`);
}

function stateOf(db: ReadableDb, document: string): PrintedState {
  return db.read<PrintedState>(sql`
    SELECT id AS document,
      (SELECT max(posting.id) FROM posting WHERE document_id = document.id) AS posting
    FROM document WHERE uid = ${document}`);
}
