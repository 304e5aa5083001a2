import type { SheetRequest } from '../../shared/sheets/api';
import type { FormName } from '../../shared/sheets/forms';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/**
 * What prints are counted of: a document, an assessment, or a plan. `warehouse` is whom an order of the plan is to;
 * null for the plan itself, and for all of its orders together.
 */
export type Printable =
  | { document: string }
  | { assessment: string }
  | { plan: string; warehouse: string | null };

/** What a sheet is a paper of, if its prints are counted. */
export function printableOf(sheet: SheetRequest): Printable | null {
  if ('document' in sheet) return { document: sheet.document };
  if ('assessment' in sheet) return { assessment: sheet.assessment };
  if (!('plan' in sheet)) return null;
  return { plan: sheet.plan, warehouse: 'warehouse' in sheet ? sheet.warehouse : null };
}

/** The uid of what is printed. */
export function subjectOf(of: Printable): string {
  if ('document' in of) return of.document;
  return 'assessment' in of ? of.assessment : of.plan;
}

/**
 * How often a paper went to a printer on this form in the state that it is in: a document since it was
 * last posted, an assessment since it was signed, a plan since it was changed or approved; drafts count apart.
 * Of several orders together it is that of the one which was printed most.
 */
export function countPrints(db: ReadableDb, of: Printable, form: FormName): number {
  if ('assessment' in of) {
    const { id, signed } = assessmentOf(db, of.assessment);
    return db.read<{ count: number }>(sql`
      SELECT count(*) AS count FROM assessment_print
      WHERE assessment_id = ${id} AND form = ${form} AND signed = ${signed}`).count;
  }
  if ('plan' in of) {
    const { id, revision } = planOf(db, of.plan);
    return db.read<{ count: number }>(sql`
      SELECT coalesce(max(count), 0) AS count FROM (
        SELECT count(*) AS count FROM plan_print LEFT JOIN warehouse ON warehouse.id = warehouse_id
        WHERE plan_id = ${id} AND form = ${form} AND revision = ${revision}
          AND (${of.warehouse} IS NULL OR warehouse.code = ${of.warehouse})
        GROUP BY warehouse_id)`).count;
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
  if ('plan' in of) {
    const { id, revision } = planOf(db, of.plan);
    db.run(sql`
      INSERT INTO plan_print (plan_id, revision, form, warehouse_id, at, by_user_id, printer, copies)
      SELECT ${id}, ${revision}, ${form}, warehouse_id, ${at}, ${actor.id}, ${printer}, ${copies}
      FROM (${form === 'sendingOrder' ? ordersOf(of) : sql`SELECT NULL AS warehouse_id`})`);
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

const planOf = (db: ReadableDb, uid: string) =>
  db.read<{ id: number; revision: number }>(sql`SELECT id, revision FROM plan WHERE uid = ${uid}`);

/** The warehouses that give by a plan, or the one of them. */
const ordersOf = ({ plan, warehouse }: { plan: string; warehouse: string | null }): Sql => sql`
  SELECT DISTINCT warehouse.id AS warehouse_id
  FROM plan JOIN json_each(plan.body, '$.plan.lines') AS line
  JOIN warehouse ON warehouse.code = line.value ->> 'warehouse'
  WHERE plan.uid = ${plan} AND (${warehouse} IS NULL OR warehouse.code = ${warehouse})`;
