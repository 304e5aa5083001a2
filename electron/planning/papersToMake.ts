import type { PlanLine } from '../../shared/planning/plan';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import type { StoredPlan } from './storedPlan';

/** Whether a paper (`document`) still answers what it was made for: not 作废, and not taken back. */
export const isStanding: Sql = sql`(document.cancelled = 0 AND document.posting <> 'reversed')`;

/** A paper of a plan: what one warehouse gives for one requisition. */
export interface PlannedPaper {
  warehouse: string;
  requisition: string;
  lines: PlanLine[];
}

/** One for each warehouse and requisition, as the lines of the plan have them. */
export function plannedPapers({ body }: Pick<StoredPlan, 'body'>): PlannedPaper[] {
  const requisitionOf = new Map(body.asked.map((each) => [each.demand, each.requisition]));
  const papers = new Map<string, PlannedPaper>();
  for (const line of body.plan.lines) {
    const requisition = requisitionOf.get(line.demand) ?? '';
    const at = `${line.warehouse} ${requisition}`;
    const paper = papers.get(at) ?? { warehouse: line.warehouse, requisition, lines: [] };
    paper.lines.push(line);
    papers.set(at, paper);
  }
  return [...papers.values()];
}

/**
 * Those that are not there: never made, thrown away as drafts, or not standing any more. What was made stays
 * made, whatever its keeper writes on it: without its 需求单 or from elsewhere, its goods go all the same.
 */
export function papersToMake(db: ReadableDb, stored: StoredPlan): PlannedPaper[] {
  const there = new Set(
    db
      .all<{ at: string }>(sql`
        SELECT warehouse.code || ' ' || requisition.uid AS at
        FROM plan_paper
        JOIN document ON document.id = document_id
        JOIN requisition ON requisition.id = plan_paper.requisition_id
        JOIN warehouse ON warehouse.id = plan_paper.warehouse_id
        WHERE plan_id = ${stored.id} AND ${isStanding}`)
      .map(({ at }) => at),
  );
  return plannedPapers(stored).filter(
    ({ warehouse, requisition }) => !there.has(`${warehouse} ${requisition}`),
  );
}
