import type { Axes } from '../../shared/documents/axes';
import type { RequisitionPaper } from '../../shared/requisitions/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { paperLines } from './paperLines';

/**
 * The papers that name a requisition, the oldest first, with what each brings for its lines: nothing
 * while it is a draft, was sent back, cancelled or reversed. Of lines that count as one item the first is named.
 */
export function papersOf(db: ReadableDb, id: number): RequisitionPaper[] {
  const lines = db.all<PaperLine>(sql`
    SELECT paper.documentId, line.line, given.uid, given.name, given.unit,
      ${countsAs(sql`given`)} <> ${countsAs(sql`asked`)} AS isSubstitute,
      sum(paper.posted + paper.held) AS quantity
    FROM (${paperLines(sql`${id}`)}) AS paper
    JOIN requisition_line AS line ON line.requisition_id = paper.requisitionId
    JOIN item AS asked ON asked.id = line.item_id AND paper.askedId = ${countsAs(sql`asked`)}
    JOIN item AS given ON given.id = paper.itemId
    WHERE NOT EXISTS (
      SELECT 1 FROM requisition_line AS before JOIN item ON item.id = before.item_id
      WHERE before.requisition_id = line.requisition_id AND before.line < line.line
        AND ${countsAs(sql`item`)} = paper.askedId)
    GROUP BY paper.documentId, line.line, given.id
    HAVING sum(paper.posted + paper.held) > 0
    ORDER BY line.line`);
  return db
    .all<PaperRow>(sql`
      SELECT document.id, document.uid AS document, document.kind, document.number,
        document.business_date AS businessDate,
        approval, posting, delivery, cancelled, warehouse.code, warehouse.name,
        ${elsewhere} AS elsewhere, plan.uid AS planUid, plan.number AS planNumber
      FROM document
      LEFT JOIN plan_paper ON plan_paper.document_id = document.id
      LEFT JOIN plan ON plan.id = plan_paper.plan_id
      JOIN warehouse ON warehouse.id = document.warehouse_id
      JOIN requisition ON requisition.id = document.requisition_id
      LEFT JOIN warehouse AS asking ON asking.id = requisition.to_warehouse_id
      LEFT JOIN warehouse AS counter
        ON counter.id = document.counter_warehouse_id AND document.kind = 'transfer'
      LEFT JOIN team ON team.uid = document.body ->> '$.to.team'
      LEFT JOIN party ON party.uid = coalesce(document.body ->> '$.to.party',
        document.body ->> '$.recipient')
      WHERE document.requisition_id = ${id} ORDER BY document.id`)
    .map(({ id: documentId, code, name, planUid, planNumber, ...row }) => {
      const { approval, posting, delivery, cancelled, ...paper } = row;
      return {
        ...paper,
        plan: planUid === null ? null : { uid: planUid, number: planNumber ?? '' },
        warehouse: { code, name },
        axes: { approval, posting, delivery, cancelled: cancelled === 1 },
        lines: lines
          .filter((line) => line.documentId === documentId)
          .map(({ line, uid, name: item, unit, isSubstitute, quantity }) => ({
            line,
            item: { uid, name: item, unit },
            isSubstitute: isSubstitute === 1,
            quantity,
          })),
      };
    });
}

/** A warehouse and its society are one: what a city asks for may be handed to either. */
const elsewhere = sql`CASE
  WHEN counter.id IS NOT NULL AND counter.id IS NOT asking.id THEN counter.name
  WHEN team.id IS NOT NULL AND team.id IS NOT requisition.to_team_id THEN team.name
  WHEN party.id IS NOT NULL AND party.id IS NOT requisition.to_party_id
    AND party.id IS NOT asking.society_id THEN party.name END`;

interface PaperLine {
  documentId: number;
  line: number;
  uid: string;
  name: string;
  unit: string;
  isSubstitute: 0 | 1;
  quantity: number;
}

interface PaperRow extends Omit<Axes, 'cancelled'> {
  id: number;
  document: string;
  kind: RequisitionPaper['kind'];
  number: string | null;
  businessDate: string;
  elsewhere: string | null;
  planUid: string | null;
  planNumber: string | null;
  cancelled: 0 | 1;
  code: string;
  name: string;
}
