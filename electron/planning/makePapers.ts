import type { Output, Parsed } from '../../shared/api';
import type { PlanLine } from '../../shared/planning/plan';
import { plannedLorries } from '../../shared/planning/plannedLorries';
import { refuse } from '../../shared/refusals';
import { answeringBody } from '../../shared/requisitions/answering';
import { type CommandContext, writingAt } from '../context';
import { sql } from '../database/sql';
import { saveDraft } from '../documents/saveDraft';
import { linesOf } from '../requisitions/readRequisition';
import { readRequisitionRow } from '../requisitions/storedRequisition';
import { draftedBeside } from './draftedBeside';
import { type PlannedPaper, papersToMake } from './papersToMake';
import { refuseBarredPlan } from './refuseBarredPlan';
import { readStoredPlan, refuseStalePlan, refuseWithPapers, type StoredPlan } from './storedPlan';

/**
 * Turns an approved plan into drafts: one for each warehouse and requisition, a transfer to a warehouse,
 * else a dispatch. Once: while a paper stands there is no other for the same; one that was thrown away is
 * made again. Where other drafts answer the same lines already, only if somebody says so knowing of them.
 * The drafts are saved by the same use case as any paper, and name their lots when they are submitted.
 */
export function makePapers(
  context: CommandContext,
  { plan, revision, besideDrafts }: Parsed<'planning.makePapers'>,
): Output<'planning.makePapers'> {
  const stored = readStoredPlan(context.db, plan);
  writingAt(context, stored.warehouseCode);
  refuseStalePlan(stored, revision);
  if (stored.state !== 'approved') refuse('plan.step', { because: 'state' });
  refuseBarredPlan(context.db, stored.body.order.requisitions);
  const papers = papersToMake(context.db, stored);
  if (papers.length === 0 && stored.papers > 0) refuseWithPapers(stored);
  const lines = papers.flatMap((paper) => paper.lines);
  const openOf = openNow(context, stored);
  refuseAnswered(stored, lines, openOf);
  const drafted = draftedBeside(context.db, stored, lines, (demand) => openOf(demand).open);
  if (drafted !== null && !besideDrafts) refuse('plan.drafted', drafted);
  for (const paper of papers) makePaper(context, stored, paper);
  return { plan, papers: papers.length };
}

/** What is open by now of each line of the requisitions, by the key of its demand. */
function openNow(context: CommandContext, { body: { asked } }: StoredPlan) {
  const open = new Map<string, { open: number; item: string }>(
    [...new Set(asked.map(({ requisition }) => requisition))].flatMap((uid) =>
      linesOf(context.db, readRequisitionRow(context, uid)).map(
        ({ line, open, item }) => [`${uid} ${line}`, { open, item: item.name }] as const,
      ),
    ),
  );
  return (demand: string) => open.get(demand) ?? { open: 0, item: '' };
}

/**
 * A plan is of what was open when it was found. Refuses where a line of a requisition has less open
 * now than the plan would send to it: goods would go twice.
 *
 * 700 quilts were open and planned; a paper beside the plan gives 500 of them. 700 > 200.
 */
function refuseAnswered(
  { body: { asked } }: StoredPlan,
  toMake: readonly PlanLine[],
  openOf: ReturnType<typeof openNow>,
) {
  const lines = asked.flatMap(({ demand, number, line }) => {
    const planned = toMake
      .filter((each) => each.demand === demand)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const { open, item } = openOf(demand);
    return planned > open ? [{ number, line, item, planned, open }] : [];
  });
  if (lines.length > 0) refuse('plan.answered', { lines });
}

function makePaper(
  context: CommandContext,
  { id, number, body: planned }: StoredPlan,
  { warehouse, requisition, lines }: PlannedPaper,
) {
  const { problem, order } = planned;
  const { db, now, today, random } = context;
  const asked = readRequisitionRow(context, requisition);
  if (asked.standing !== 'open' && asked.standing !== 'underWay') {
    refuse('plan.notOpen', { number: asked.number ?? '' });
  }
  const demands = new Map(problem.demands.map((each) => [each.key, each]));
  const units = new Map(problem.items.map(({ uid, unit }) => [uid, unit]));
  const body = answeringBody(
    { requisition, ...asked.draft },
    lines.map(({ demand, item, quantity }) => ({
      // What is the same under another name stands in for nothing.
      asked: demands.get(demand)?.substitutes.includes(item)
        ? (demands.get(demand)?.item ?? item)
        : item,
      item,
      unit: units.get(item) ?? '',
      quantity,
    })),
    today,
  );
  const { document } = saveDraft(context, {
    document: random.uid(now),
    revision: 0,
    warehouse,
    businessDate: today,
    persons: {},
    body: {
      ...body,
      basisNumber: number,
      note: plannedLorries(planned, warehouse, requisition),
      earmark: order.settings.earmark,
      ownerOrder: order.settings.ownerOrder,
    },
  });
  db.run(sql`
    INSERT INTO plan_paper (plan_id, document_id, warehouse_id, requisition_id)
    SELECT ${id}, id, warehouse_id, requisition_id FROM document WHERE uid = ${document}`);
}
