import type { Output, Parsed } from '../../shared/api';
import type { PlanLine } from '../../shared/planning/plan';
import { refuse } from '../../shared/refusals';
import { answeringBody } from '../../shared/requisitions/answering';
import { type CommandContext, writingAt } from '../context';
import { sql } from '../database/sql';
import { saveDraft } from '../documents/saveDraft';
import { linesOf } from '../requisitions/readRequisition';
import { readRequisitionRow } from '../requisitions/storedRequisition';
import { draftedBeside } from './draftedBeside';
import { readStoredPlan, refuseStalePlan, type StoredPlan } from './storedPlan';

/**
 * Turns an approved plan into drafts: one for each warehouse and requisition, a transfer to a warehouse,
 * else a dispatch. Once: while papers of it stand there are no others. Where other drafts answer the same
 * lines already, only if somebody says so knowing of them. The drafts are saved by the same
 * use case as any paper, and name their lots when they are submitted.
 */
export function makePapers(
  context: CommandContext,
  { plan, revision, besideDrafts }: Parsed<'planning.makePapers'>,
): Output<'planning.makePapers'> {
  const stored = readStoredPlan(context.db, plan);
  writingAt(context, stored.warehouseCode);
  refuseStalePlan(stored, revision);
  if (stored.state !== 'approved') refuse('plan.step', { because: 'state' });
  if (stored.papers > 0) refuse('plan.step', { because: 'papers' });
  const openOf = openNow(context, stored);
  refuseAnswered(stored, openOf);
  const drafted = draftedBeside(context.db, stored, (demand) => openOf(demand).open);
  if (drafted !== null && !besideDrafts) refuse('plan.drafted', drafted);
  const groups = groupsOf(stored);
  for (const group of groups) makePaper(context, stored, group);
  return { plan, papers: groups.length };
}

interface Group {
  warehouse: string;
  requisition: string;
  lines: PlanLine[];
}

function groupsOf({ body }: StoredPlan): Group[] {
  const requisitionOf = new Map(body.asked.map((each) => [each.demand, each.requisition]));
  const groups = new Map<string, Group>();
  for (const line of body.plan.lines) {
    const requisition = requisitionOf.get(line.demand) ?? '';
    const at = `${line.warehouse} ${requisition}`;
    const group = groups.get(at) ?? { warehouse: line.warehouse, requisition, lines: [] };
    group.lines.push(line);
    groups.set(at, group);
  }
  return [...groups.values()];
}

/** What is open of each demand by now. */
function openNow(context: CommandContext, { body: { asked } }: StoredPlan) {
  const lines = new Map(
    [...new Set(asked.map(({ requisition }) => requisition))].map((uid) => {
      const row = readRequisitionRow(context, uid);
      return [uid, linesOf(context.db, row)] as const;
    }),
  );
  const open = new Map(
    asked.map(({ demand, requisition, line }) => {
      const now = lines.get(requisition)?.find((each) => each.line === line);
      return [demand, { open: now?.open ?? 0, item: now?.item.name ?? '' }];
    }),
  );
  return (demand: string) => open.get(demand) ?? { open: 0, item: '' };
}

/**
 * A plan is of what was open when it was found. Refuses where a line of a requisition has less open
 * now than the plan would send to it: goods would go twice.
 *
 * 700 quilts were open and planned; a paper beside the plan gives 500 of them. 700 > 200.
 */
function refuseAnswered({ body: { asked, plan } }: StoredPlan, openOf: ReturnType<typeof openNow>) {
  const lines = asked.flatMap(({ demand, number, line }) => {
    const planned = plan.lines
      .filter((each) => each.demand === demand)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const { open, item } = openOf(demand);
    return planned > open ? [{ number, line, item, planned, open }] : [];
  });
  if (lines.length > 0) refuse('plan.answered', { lines });
}

function makePaper(
  context: CommandContext,
  { id, number, body: { problem, order, plan } }: StoredPlan,
  { warehouse, requisition, lines }: Group,
) {
  const { db, now, today, random } = context;
  const asked = readRequisitionRow(context, requisition);
  if (asked.standing !== 'open' && asked.standing !== 'underWay') {
    refuse('plan.notOpen', { number: asked.number ?? '' });
  }
  const demands = new Map(problem.demands.map((each) => [each.key, each]));
  const units = new Map(problem.items.map(({ uid, unit }) => [uid, unit]));
  const place = demands.get(lines[0]?.demand ?? '')?.destination;
  const kinds = problem.warehouses.find(({ code }) => code === warehouse)?.lorries ?? [];
  const leg = plan.legs.find((each) => each.warehouse === warehouse && each.destination === place);
  const vehicle = (leg?.lorries ?? [])
    .map(({ kind, count }) => `${kinds[kind]?.name ?? ''}×${count}`)
    .join('、');
  const body = answeringBody(
    { requisition, ...asked.draft },
    lines.map(({ demand, item, quantity }) => ({
      asked: demands.get(demand)?.item ?? item,
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
      vehicle: vehicle.slice(0, 40),
      earmark: order.settings.earmark,
      ownerOrder: order.settings.ownerOrder,
    },
  });
  db.run(sql`
    INSERT INTO plan_paper (plan_id, document_id)
    VALUES (${id}, (SELECT id FROM document WHERE uid = ${document}))`);
}
