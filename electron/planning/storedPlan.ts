import { type PlanBody, type PlanRow, planBody } from '../../shared/planning/api';
import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { isStanding } from './papersToMake';

/** One that was sent back is no 待审核 until it is saved again. */
const stateOf: Sql = sql`CASE WHEN state = 'draft' AND (
  SELECT step FROM plan_step WHERE plan_id = plan.id ORDER BY plan_step.id DESC LIMIT 1) = 'declined'
  THEN 'declined' ELSE state END`;

/** The rows of plans as lists and the single plan both read them. */
export const planRows: Sql = sql`
  SELECT plan.id, plan.uid AS plan, plan.number, plan.name, warehouse.code AS warehouseCode,
    warehouse.name AS warehouseName, operation.uid AS operationUid,
    operation.name AS operationName, ${stateOf} AS state, revision, made_by AS madeById, maker.uid AS makerUid,
    maker.name AS makerName, made_at AS madeAt, approver.uid AS approverUid,
    approver.name AS approverName, approved_at AS approvedAt,
    (SELECT count(*) FROM plan_paper JOIN document ON document.id = document_id
      WHERE plan_id = plan.id AND ${isStanding}) AS papers,
    (SELECT count(*) FROM plan_paper JOIN document ON document.id = document_id
      WHERE plan_id = plan.id AND ${isStanding} AND document.number IS NOT NULL) AS submitted
  FROM plan
  JOIN warehouse ON warehouse.id = plan.warehouse_id
  LEFT JOIN operation ON operation.id = operation_id
  JOIN user AS maker ON maker.id = made_by
  LEFT JOIN user AS approver ON approver.id = approved_by`;

export interface PlanColumns {
  id: number;
  plan: string;
  number: string;
  name: string;
  warehouseCode: string;
  warehouseName: string;
  operationUid: string | null;
  operationName: string | null;
  state: PlanRow['state'];
  revision: number;
  madeById: number;
  makerUid: string;
  makerName: string;
  madeAt: string;
  approverUid: string | null;
  approverName: string | null;
  approvedAt: string | null;
  /** Those that stand, and of them those that are drafts no more. */
  papers: number;
  submitted: number;
}

export interface StoredPlan extends PlanColumns {
  body: PlanBody;
}

/** A plan by its uid; null where there is none. */
export function findPlan(db: ReadableDb, uid: string): StoredPlan | null {
  const row = db.find<PlanColumns>(sql`SELECT * FROM (${planRows}) WHERE plan = ${uid}`);
  if (row === undefined) return null;
  const { body } = db.read<{ body: string }>(sql`SELECT body FROM plan WHERE id = ${row.id}`);
  return { ...row, body: planBody.parse(JSON.parse(body)) };
}

/** A plan that must exist. */
export function readStoredPlan(db: ReadableDb, uid: string): StoredPlan {
  return findPlan(db, uid) ?? refuse('notFound', { what: 'plan', uid });
}

/** Refuses what somebody else has changed since it was read. */
export function refuseStalePlan(stored: PlanColumns, revision: number) {
  if (stored.revision !== revision) refuse('plan.stale', { revision: stored.revision });
}

/** Refuses what can't be done while papers of a plan stand; drafts can be thrown away first. */
export function refuseWithPapers({ submitted }: PlanColumns): never {
  refuse('plan.step', { because: submitted > 0 ? 'submitted' : 'papers' });
}

export function viewPlanRow(row: PlanColumns): PlanRow {
  const { plan, number, name, state, revision, papers, approverUid, approverName, approvedAt } =
    row;
  const { operationUid, operationName } = row;
  return {
    plan,
    number,
    name,
    warehouse: { code: row.warehouseCode, name: row.warehouseName },
    operation: operationUid === null ? null : { uid: operationUid, name: operationName ?? '' },
    state,
    revision,
    made: { by: { uid: row.makerUid, name: row.makerName }, at: row.madeAt },
    approved:
      approverUid === null || approvedAt === null
        ? null
        : { by: { uid: approverUid, name: approverName ?? '' }, at: approvedAt },
    papers,
  };
}
