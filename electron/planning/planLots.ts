import type { Output, Parsed } from '../../shared/api';
import type { LotOfLine, PlanSettings } from '../../shared/planning/api';
import type { PlanLine } from '../../shared/planning/plan';
import { allocate, type Pick } from '../../shared/stock/allocate';
import { type QueryContext, readWarehouse } from '../context';
import { sql } from '../database/sql';
import { findCandidates } from '../documents/candidates';
import { readDocument } from '../documents/readDocument';
import { viewAllocations } from '../documents/viewAllocations';
import { purposeAt } from './gatherSupplies';
import { isStanding } from './papersToMake';
import { readStoredPlan, type StoredPlan } from './storedPlan';

type Row = Output<'planning.lots'>['rows'][number];

/** The lots of each line: those that papers of the plan name, else what would leave first today. */
export function listPlanLots(
  context: QueryContext,
  { settings, lines, plan }: Parsed<'planning.lots'>,
): Output<'planning.lots'> {
  const stored = plan === null ? null : readStoredPlan(context.db, plan);
  return { rows: lotsOf(context, { settings, lines, stored }) };
}

/** One row for each line, in their order. */
export function lotsOf(
  context: QueryContext,
  {
    settings,
    lines,
    stored,
  }: { settings: PlanSettings; lines: readonly PlanLine[]; stored: StoredPlan | null },
): Row[] {
  const { named, waiting } =
    stored === null
      ? { named: new Map<string, LotOfLine[]>(), waiting: [] }
      : takenByPapers(context, stored);
  const requisitionOf = new Map(stored?.body.asked.map((each) => [each.demand, each.requisition]));
  const at = ({ demand, warehouse, item }: PlanLine) =>
    `${warehouse} ${requisitionOf.get(demand)} ${item}`;
  const rows = lines.map((line, index): Row | null => {
    const taken = named.get(at(line));
    if (taken === undefined) return null;
    // What a paper gives beyond the plan stands with the last line that it answers.
    const isLast = lines.slice(index + 1).every((later) => at(later) !== at(line));
    return takeOf(taken, isLast ? Infinity : line.quantity);
  });
  const unnamed = lines
    .map((line, index) => ({ ...line, index }))
    .filter(({ index }) => !rows[index]);
  for (const warehouse of new Set(unnamed.map((line) => line.warehouse))) {
    const there = unnamed.filter((line) => line.warehouse === warehouse);
    const found = leavingFirst(context, warehouse, there, { settings, waiting });
    for (const [at, { index }] of there.entries()) rows[index] = found[at] ?? null;
  }
  return rows.map((row) => row ?? { lots: [], short: 0, onPaper: null });
}

interface PaperOfPlan {
  document: string;
  /** What it was made for. */
  requisition: string;
  warehouse: string;
  /** Whether its goods go from elsewhere by now. */
  moved: 0 | 1;
  isWaiting: 0 | 1;
}

/**
 * What submitted papers of the plan take, by warehouse, requisition and item (a draft names no lots), and
 * what those that wait for their approval are about to: stock does not know of it yet.
 */
function takenByPapers(
  context: QueryContext,
  { id, body }: StoredPlan,
): { named: Map<string, LotOfLine[]>; waiting: Pick[] } {
  const papers = context.db.all<PaperOfPlan>(sql`
    SELECT document.uid AS document, requisition.uid AS requisition, warehouse.code AS warehouse,
      document.warehouse_id IS NOT warehouse.id AS moved,
      approval IN ('waiting', 'declined') AND posting = 'none' AS isWaiting
    FROM plan_paper
    JOIN document ON document.id = document_id
    JOIN requisition ON requisition.id = plan_paper.requisition_id
    JOIN warehouse ON warehouse.id = plan_paper.warehouse_id
    WHERE plan_id = ${id} AND document.number IS NOT NULL AND ${isStanding}
    ORDER BY document.id`);
  const askedOf = new Map(body.asked.map((each) => [each.demand, each.requisition]));
  const taken = new Map<string, LotOfLine[]>();
  const waiting: Pick[] = [];
  for (const { document, requisition, warehouse, moved, isWaiting } of papers) {
    const view = readDocument(context, { document });
    if (!('lines' in view.body)) continue;
    // Of what its paper names no more, it gives nothing.
    for (const line of body.plan.lines) {
      const isOfPaper = line.warehouse === warehouse && askedOf.get(line.demand) === requisition;
      const at = `${warehouse} ${requisition} ${line.item}`;
      if (isOfPaper && !taken.has(at)) taken.set(at, []);
    }
    if (moved) continue;
    for (const [index, { item }] of view.body.lines.entries()) {
      const at = `${warehouse} ${requisition} ${item}`;
      const picks = view.allocations.find(({ line }) => line === index + 1)?.picks ?? [];
      taken.set(at, [...(taken.get(at) ?? []), ...picks.map((pick) => ({ ...pick }))]);
      if (isWaiting) waiting.push(...picks);
    }
  }
  return { named: taken, waiting };
}

/**
 * So many of what a paper takes; what a second line of the same item takes is no longer there. A keeper
 * may have written more or fewer than was planned: that is his word, and no want of stock.
 */
function takeOf(taken: LotOfLine[], most: number): Row {
  const lots: Row['lots'] = [];
  let onPaper = 0;
  for (const each of taken) {
    const count = Math.min(each.quantity, most - onPaper);
    if (count === 0) continue;
    each.quantity -= count;
    onPaper += count;
    lots.push({ ...each, quantity: count });
  }
  return { lots, short: 0, onPaper };
}

function leavingFirst(
  { db, today }: QueryContext,
  code: string,
  lines: readonly PlanLine[],
  { settings, waiting }: { settings: PlanSettings; waiting: readonly Pick[] },
): Row[] {
  const warehouse = readWarehouse(db, code);
  const items = lines.map(({ item }) => item);
  const candidates = findCandidates(db, warehouse.id, items, { except: null, on: today }).map(
    (each) => ({ ...each, available: Math.max(0, each.available - pickedOf(each, waiting)) }),
  );
  const found = allocate(lines, candidates, purposeAt(warehouse, settings, today));
  return viewAllocations(db, found).map(({ picks, short }) => ({
    lots: picks,
    short,
    onPaper: null,
  }));
}

const pickedOf = ({ lot, bin, condition }: Omit<Pick, 'quantity'>, picks: readonly Pick[]) =>
  picks
    .filter((pick) => pick.lot === lot && pick.bin === bin && pick.condition === condition)
    .reduce((sum, { quantity }) => sum + quantity, 0);
