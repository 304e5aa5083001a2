import { z } from 'zod';
import { businessDate, maybeText, remark, uid } from '../fields';
import { requisitionProblems } from '../requisitions/fits';
import type { Purpose } from '../stock/allocate';
import type { Place } from '../stock/places';
import { declareKind, missing, pointsAt } from './declaring';
import {
  issueLine,
  issueLineProblems,
  issuePurpose,
  issueReferences,
  issueTotals,
  issueWants,
  orderProblems,
  ownerOrder,
} from './issue';
import type { Problem } from './kind';

/** 出库类型: the kinds of issue of facts.md §5.3 that are not a document of their own. */
export const dispatchType = z.enum([
  'disasterRelief',
  'humanitarian',
  'teamSupplies',
  'teamLoan',
  'onOwnersOrder',
  'earmarkedHandOver',
  'rotation',
]);

export const dispatchBody = z.strictObject({
  kind: z.literal('dispatch'),
  dispatchType,
  /** 收货单位: a rescue team, into its custody, or a recipient. */
  to: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('team'), team: uid }),
      z.strictObject({ kind: z.literal('party'), party: uid }),
    ])
    .nullable(),
  /** 应急响应 that it serves, where there is one. */
  operation: uid.nullable(),
  /** 需求单 that it answers. Bodies from before there were any have none. */
  requisition: uid.nullable().default(null),
  /** 定向用途 that it serves: lets lots earmarked for it go, and first. */
  earmark: uid.nullable(),
  ownerOrder,
  /** 依据: 调拨令文号. */
  basisNumber: maybeText(80),
  purpose: maybeText(200),
  /** When a team must bring back what must come back. */
  dueDate: businessDate.nullable(),
  vehicle: maybeText(40),
  note: remark,
  lines: z.array(issueLine).max(2000),
});
export type DispatchBody = z.infer<typeof dispatchBody>;

/** 出库单 CK: bin → custody for a team, bin → recipient for all others. */
export const dispatch = declareKind<DispatchBody>({
  kind: 'dispatch',
  prefix: 'CK',
  body: dispatchBody,
  persons: { keeper: 'optional', collector: 'required', carrier: 'optional' },
  joins: [
    ['bin', 'custody'],
    ['bin', 'recipient'],
  ],

  references: (body) => [
    ...(body.to?.kind === 'team' ? pointsAt('team', body.to.team) : []),
    ...(body.to?.kind === 'party' ? pointsAt('party', body.to.party) : []),
    ...pointsAt('operation', body.operation),
    ...pointsAt('requisition', body.requisition),
    ...pointsAt('earmark', body.earmark),
    ...pointsAt('party', body.ownerOrder?.owner ?? null),
    ...issueReferences(body.lines),
  ],

  problems: (body, { items, requisition, businessDate: on }) => [
    ...headProblems(body, on),
    ...requisitionProblems(body, requisition),
    ...body.lines.flatMap((line, index) =>
      issueLineProblems(line, items.get(line.item), index + 1),
    ),
  ],

  postsFirst: true,
  delivers: true,
  wants: (body, { society, on }) => ({
    lines: issueWants(body.lines),
    purpose: purposeOf(body, society, on),
  }),
  totals: ({ lines }) => issueTotals(lines),

  movements: ({ body, picks, warehouse }) => {
    const to = destination(body, warehouse);
    return picks.map(({ line, lot, from, quantity }) => ({
      line,
      lot: { existing: lot },
      from,
      to,
      quantity,
    }));
  },
});

/**
 * On the owner's order (代储出库) the goods are the owner's and nobody else's; on any other paper
 * an order that is named lets the owner's goods go after our own.
 */
function purposeOf(body: DispatchBody, society: string, on: string): Purpose {
  const owner = body.ownerOrder?.owner ?? null;
  return body.dispatchType === 'onOwnersOrder' && owner !== null
    ? { society: owner, earmark: body.earmark, orderingOwner: null, on }
    : issuePurpose(body, society, on);
}

function destination(body: DispatchBody, warehouse: string): Place {
  if (body.to === null) throw new Error('a dispatch without a destination was let through');
  return body.to.kind === 'team'
    ? { kind: 'custody', team: body.to.team, warehouse }
    : { kind: 'recipient', party: body.to.party };
}

function headProblems(body: DispatchBody, on: string): Problem[] {
  const problems: Problem[] = [];
  const forTeam = body.dispatchType === 'teamSupplies' || body.dispatchType === 'teamLoan';
  if (body.to === null) problems.push(missing(null, 'to'));
  else if (forTeam && body.to.kind !== 'team') {
    problems.push({ line: null, field: 'to', problem: 'wrongTarget' });
  }
  if (body.dispatchType === 'teamLoan') {
    if (body.dueDate === null) problems.push(missing(null, 'dueDate'));
    else if (body.dueDate < on) {
      problems.push({ line: null, field: 'dueDate', problem: 'beforeBusinessDate' });
    }
  }
  problems.push(...orderProblems(body.ownerOrder, body.dispatchType === 'onOwnersOrder'));
  if (body.dispatchType === 'earmarkedHandOver' && body.earmark === null) {
    problems.push(missing(null, 'earmark'));
  }
  if (body.lines.length === 0) problems.push(missing(null, 'lines'));
  return problems;
}
