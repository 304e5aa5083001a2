import type { Output, Parsed } from '../../shared/api';
import type { Refusals } from '../../shared/refusals';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { countsAs } from '../items/countsAs';
import { askedBy } from '../requisitions/paperLines';

/** Drafts of papers that name a requisition. They hold no stock and answer nothing until they are submitted. */

export interface AskedLine {
  requisition: string;
  line: number;
  item: string;
  unit: string;
  askedId: number;
}

/** The lines of requisitions, and what each counts as. */
export function askedLines(db: ReadableDb, requisitions: readonly string[]): AskedLine[] {
  return db.all(sql`
    SELECT requisition.uid AS requisition, asking.line, item.name AS item, item.unit,
      ${countsAs(sql`item`)} AS askedId
    FROM requisition
    JOIN requisition_line AS asking ON asking.requisition_id = requisition.id
    JOIN item ON item.id = asking.item_id
    WHERE requisition.uid IN (${list([...requisitions])})
    ORDER BY requisition.id, asking.line`);
}

const isDraft = sql`document.cancelled = 0 AND document.posting = 'none'
  AND document.approval IN ('none', 'declined')`;

export interface DraftLine {
  document: string;
  kind: Refusals['plan.drafted']['papers'][number]['kind'];
  warehouse: string;
  plan: string | null;
  requisition: string;
  askedId: number;
  quantity: number;
}

/** What drafts of the requisitions give, by what it answers. */
export function draftLines(db: ReadableDb, requisitions: readonly string[]): DraftLine[] {
  return db.all(sql`
    SELECT document.uid AS document, document.kind, warehouse.name AS warehouse, plan.number AS plan,
      requisition.uid AS requisition, ${askedBy(sql`line.value ->> 'answers'`, sql`given`)} AS askedId,
      sum(${lineQuantity(sql`line`)}) AS quantity
    FROM requisition
    JOIN document ON document.requisition_id = requisition.id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN plan_paper ON plan_paper.document_id = document.id
    LEFT JOIN plan ON plan.id = plan_paper.plan_id
    JOIN json_each(document.body, '$.lines') AS line
    JOIN item AS given ON given.uid = line.value ->> 'item'
    WHERE requisition.uid IN (${list([...requisitions])}) AND ${isDraft}
    GROUP BY document.id, askedId ORDER BY document.id`);
}

/** Lines of a requisition that ask for the same are answered together. */
export const groupOf = ({ requisition, askedId }: { requisition: string; askedId: number }) =>
  `${requisition} ${askedId}`;

/** How much of what a line asks drafts give; what they give of a group is shared in line order. */
export function draftedOf(db: ReadableDb, requisitions: readonly string[]) {
  const given = new Map<string, number>();
  for (const each of draftLines(db, requisitions)) {
    given.set(groupOf(each), (given.get(groupOf(each)) ?? 0) + each.quantity);
  }
  const groups = new Map(
    askedLines(db, requisitions).map((each) => [`${each.requisition} ${each.line}`, groupOf(each)]),
  );
  return (requisition: string, line: number, open: number): number => {
    const group = groups.get(`${requisition} ${line}`) ?? '';
    const part = Math.min(open, given.get(group) ?? 0);
    given.set(group, (given.get(group) ?? 0) - part);
    return part;
  };
}

/** What drafts for requisitions would take of an item: all of them, and those of what is planned. */
export interface Drafted {
  all: number;
  own: number;
}

/** What drafts for any requisition would take of each item at a warehouse, by uid. */
export function draftedFrom(
  db: ReadableDb,
  warehouseId: number,
  planned: readonly string[],
): ReadonlyMap<string, Drafted> {
  const rows = db.all<Drafted & { item: string }>(sql`
    SELECT item, sum(quantity) AS "all", sum(quantity * isOwn) AS own FROM (
      SELECT line.value ->> 'item' AS item, ${lineQuantity(sql`line`)} AS quantity,
        requisition.uid IN (${list([...planned])}) AS isOwn
      FROM document JOIN json_each(document.body, '$.lines') AS line
      JOIN requisition ON requisition.id = document.requisition_id
      WHERE document.warehouse_id = ${warehouseId}
        AND document.kind IN ('dispatch', 'transfer') AND ${isDraft})
    GROUP BY item`);
  return new Map(rows.map(({ item, ...drafted }) => [item, drafted]));
}

/** What drafts would give of requisitions, each with its papers. */
export function listPlanDrafts(
  { db }: QueryContext,
  { requisitions }: Parsed<'planning.drafts'>,
): Output<'planning.drafts'> {
  const drafts = draftLines(db, requisitions);
  const asked = askedLines(db, requisitions);
  const rows = requisitions.flatMap((requisition) => {
    const those = drafts.filter((each) => each.requisition === requisition);
    const lines = [...new Set(those.map(groupOf))].flatMap((group) => {
      const first = asked.find((each) => groupOf(each) === group);
      const of = those.filter((each) => groupOf(each) === group);
      const quantity = of.reduce((sum, each) => sum + each.quantity, 0);
      return first && quantity > 0 ? [{ item: first.item, unit: first.unit, quantity }] : [];
    });
    const papers = new Map(those.map(({ document, plan }) => [document, { document, plan }]));
    return lines.length === 0 ? [] : [{ requisition, lines, papers: [...papers.values()] }];
  });
  return { rows };
}
