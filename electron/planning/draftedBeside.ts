import type { Refusals } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { countsAs } from '../items/countsAs';
import type { StoredPlan } from './storedPlan';

type Drafted = Refusals['plan.drafted'];

/**
 * Drafts that answer lines of a plan already, of another plan or written by hand. A draft holds nothing,
 * so what it answers is still open; but when it is submitted as well, goods go twice.
 *
 * 700 quilts are open. Drafts of another plan send all 700, and so would those of this one.
 */
export function draftedBeside(
  db: ReadableDb,
  { body: { asked, plan } }: StoredPlan,
  openOf: (demand: string) => number,
): Drafted | null {
  const requisitions = [...new Set(asked.map(({ requisition }) => requisition))];
  const rows = db.all<DraftLine>(sql`
    SELECT document.uid AS document, document.kind, warehouse.name AS warehouse, plan.number AS plan,
      requisition.uid AS requisition, asking.line, item.name AS item,
      sum(${lineQuantity(sql`line`)}) AS quantity
    FROM requisition
    JOIN document ON document.requisition_id = requisition.id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN plan_paper ON plan_paper.document_id = document.id
    LEFT JOIN plan ON plan.id = plan_paper.plan_id
    JOIN json_each(document.body, '$.lines') AS line
    JOIN item AS given
      ON given.uid = coalesce(line.value ->> 'answers', line.value ->> 'item')
    JOIN requisition_line AS asking ON asking.requisition_id = requisition.id
    JOIN item ON item.id = asking.item_id AND ${countsAs(sql`item`)} = ${countsAs(sql`given`)}
    WHERE requisition.uid IN (${list(requisitions)}) AND document.cancelled = 0
      AND document.approval IN ('none', 'declined') AND document.posting = 'none'
    GROUP BY document.id, asking.line ORDER BY document.id, asking.line`);
  const lines = asked.flatMap(({ demand, requisition, number, line }): Drafted['lines'] => {
    const those = rows.filter((row) => row.requisition === requisition && row.line === line);
    const drafted = those.reduce((sum, { quantity }) => sum + quantity, 0);
    const planned = plan.lines
      .filter((each) => each.demand === demand)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const open = openOf(demand);
    if (drafted === 0 || planned === 0 || planned + drafted <= open) return [];
    return [{ number, line, item: those[0]?.item ?? '', planned, open, drafted }];
  });
  if (lines.length === 0) return null;
  const isNamed = ({ requisition, line }: DraftLine) =>
    asked.some(
      (each) =>
        each.requisition === requisition &&
        each.line === line &&
        lines.some(({ number, line: at }) => number === each.number && at === line),
    );
  const papers = new Map(
    rows
      .filter(isNamed)
      .map(({ document, kind, warehouse, plan: of }) => [
        document,
        { document, kind, warehouse, plan: of },
      ]),
  );
  return { lines, papers: [...papers.values()] };
}

interface DraftLine {
  document: string;
  kind: Drafted['papers'][number]['kind'];
  warehouse: string;
  plan: string | null;
  requisition: string;
  line: number;
  item: string;
  quantity: number;
}
