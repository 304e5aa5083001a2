import type { Output, Parsed } from '../../shared/api';
import type { Axes } from '../../shared/documents/axes';
import type { PlanView } from '../../shared/planning/api';
import type { QueryContext } from '../context';
import { anyContains, sql, whereAll } from '../database/sql';
import { offsetOf, pageOf } from '../stock/stockRows';
import { isJudgedBy } from './judging';
import { papersToMake } from './papersToMake';
import { planSteps } from './planSteps';
import { type PlanColumns, planRows, readStoredPlan, viewPlanRow } from './storedPlan';

/** Plans that fit a filter, the newest first. */
export function listPlans(
  context: QueryContext,
  { filter, cursor, limit }: Parsed<'planning.list'>,
): Output<'planning.list'> {
  const { db, actor } = context;
  const words = filter.search?.trim() ?? '';
  const where = whereAll([
    ...(filter.state ? [sql`state = ${filter.state}`] : []),
    ...(filter.approvable ? [isJudgedBy(context)] : []),
    ...(filter.mine ? [sql`madeById = ${actor.id}`] : []),
    ...(words === '' ? [] : [anyContains([sql`number`, sql`name`], words)]),
  ]);
  const offset = offsetOf(cursor);
  const rows = db.all<PlanColumns>(sql`
    SELECT * FROM (${planRows}) AS row ${where} ORDER BY id DESC LIMIT ${limit + 1} OFFSET ${offset}`);
  const page = pageOf(rows, offset, limit);
  return {
    ...page,
    rows: page.rows.map(viewPlanRow),
    totals: db.read(sql`
      SELECT count(*) AS plans, count(CASE state WHEN 'draft' THEN 1 END) AS drafts
      FROM (${planRows}) AS row ${where}`),
  };
}

/** One plan with its problem and its papers. */
export function readSourcingPlan(
  context: QueryContext,
  { plan }: Parsed<'planning.read'>,
): Output<'planning.read'> {
  const { db } = context;
  const stored = readStoredPlan(db, plan);
  const isJudged = db.find(sql`
    SELECT 1 FROM (${planRows}) AS row WHERE plan = ${plan} AND ${isJudgedBy(context)}`);
  return {
    ...viewPlanRow(stored),
    body: stored.body,
    papersMade: papersOf(db, stored.id),
    papersToMake: stored.state === 'approved' ? papersToMake(db, stored).length : 0,
    approvable: isJudged !== undefined,
    history: planSteps(context, stored),
  };
}

/** The papers that were made of a plan. */
export function papersOf(db: QueryContext['db'], id: number): PlanView['papersMade'] {
  return db
    .all<PaperRow>(sql`
      SELECT document.uid AS document, kind, document.number, approval, posting, delivery, cancelled,
        warehouse.code, warehouse.name, requisition.uid AS requisition,
        giver.code AS madeFrom, answered.uid AS madeOf
      FROM plan_paper
      JOIN document ON document.id = document_id
      LEFT JOIN requisition ON requisition.id = document.requisition_id
      JOIN warehouse ON warehouse.id = document.warehouse_id
      LEFT JOIN warehouse AS giver ON giver.id = plan_paper.warehouse_id
      LEFT JOIN requisition AS answered ON answered.id = plan_paper.requisition_id
      WHERE plan_id = ${id} ORDER BY document.id`)
    .map(({ code, name, madeFrom, madeOf, approval, posting, delivery, cancelled, ...paper }) => ({
      ...paper,
      warehouse: { code, name },
      madeFor:
        madeFrom === null || madeOf === null ? null : { warehouse: madeFrom, requisition: madeOf },
      axes: { approval, posting, delivery, cancelled: cancelled === 1 },
    }));
}

interface PaperRow extends Omit<Axes, 'cancelled'> {
  document: string;
  kind: PlanView['papersMade'][number]['kind'];
  number: string | null;
  cancelled: 0 | 1;
  requisition: string | null;
  madeFrom: string | null;
  madeOf: string | null;
  code: string;
  name: string;
}
