import type { PlanLine } from '../../shared/planning/plan';
import type { Refusals } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { countsAs } from '../items/countsAs';
import type { StoredPlan } from './storedPlan';

type Drafted = Refusals['plan.drafted'];

/**
 * Drafts that answer lines of a plan already, of another plan or written by hand. A draft holds nothing,
 * so what it answers is still open; but when it is submitted as well, goods go twice. Lines of a
 * requisition that ask for the same are held against its drafts together.
 *
 * 700 quilts are open. Drafts of another plan send all 700, and so would those of this one.
 */
export function draftedBeside(
  db: ReadableDb,
  { body: { asked } }: StoredPlan,
  toMake: readonly PlanLine[],
  openOf: (demand: string) => number,
): Drafted | null {
  const requisitions = [...new Set(asked.map(({ requisition }) => requisition))];
  const drafts = draftLines(db, requisitions);
  const lines = askedLines(db, requisitions);
  const found = [...new Set(lines.map(groupOf))].flatMap((group) => {
    const alike = lines.filter((each) => groupOf(each) === group);
    const demands = asked.filter((each) =>
      alike.some(({ requisition, line }) => requisition === each.requisition && line === each.line),
    );
    const [first] = demands;
    const those = drafts.filter((each) => groupOf(each) === group);
    const keys = new Set(demands.map(({ demand }) => demand));
    const drafted = sum(those.map(({ quantity }) => quantity));
    const planned = sum(
      toMake.filter(({ demand }) => keys.has(demand)).map(({ quantity }) => quantity),
    );
    const open = sum([...keys].map(openOf));
    if (!first || drafted === 0 || planned === 0 || planned + drafted <= open) return [];
    const { number, line } = first;
    const item = alike.find((each) => each.line === line)?.item ?? '';
    return [{ those, line: { number, line, item, planned, open, drafted } }];
  });
  if (found.length === 0) return null;
  const papers = new Map(
    found
      .flatMap(({ those }) => those)
      .map(({ document, kind, warehouse, plan }) => [
        document,
        { document, kind, warehouse, plan },
      ]),
  );
  return { lines: found.map(({ line }) => line), papers: [...papers.values()] };
}

const groupOf = ({ requisition, askedId }: { requisition: string; askedId: number }) =>
  `${requisition} ${askedId}`;

const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0);

interface AskedLine {
  requisition: string;
  line: number;
  item: string;
  askedId: number;
}

function askedLines(db: ReadableDb, requisitions: readonly string[]): AskedLine[] {
  return db.all(sql`
    SELECT requisition.uid AS requisition, asking.line, item.name AS item,
      ${countsAs(sql`item`)} AS askedId
    FROM requisition
    JOIN requisition_line AS asking ON asking.requisition_id = requisition.id
    JOIN item ON item.id = asking.item_id
    WHERE requisition.uid IN (${list([...requisitions])})
    ORDER BY requisition.id, asking.line`);
}

interface DraftLine {
  document: string;
  kind: Drafted['papers'][number]['kind'];
  warehouse: string;
  plan: string | null;
  requisition: string;
  askedId: number;
  quantity: number;
}

/** What drafts of the requisitions give, by what it answers. */
function draftLines(db: ReadableDb, requisitions: readonly string[]): DraftLine[] {
  return db.all(sql`
    SELECT document.uid AS document, document.kind, warehouse.name AS warehouse, plan.number AS plan,
      requisition.uid AS requisition, ${countsAs(sql`given`)} AS askedId,
      sum(${lineQuantity(sql`line`)}) AS quantity
    FROM requisition
    JOIN document ON document.requisition_id = requisition.id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN plan_paper ON plan_paper.document_id = document.id
    LEFT JOIN plan ON plan.id = plan_paper.plan_id
    JOIN json_each(document.body, '$.lines') AS line
    JOIN item AS given
      ON given.uid = coalesce(line.value ->> 'answers', line.value ->> 'item')
    WHERE requisition.uid IN (${list([...requisitions])}) AND document.cancelled = 0
      AND document.approval IN ('none', 'declined') AND document.posting = 'none'
    GROUP BY document.id, askedId ORDER BY document.id`);
}
