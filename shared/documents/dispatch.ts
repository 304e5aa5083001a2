import { z } from 'zod';
import { businessDate, condition, maybeText, quantity, remark, text, uid } from '../fields';
import type { Purpose } from '../stock/allocate';
import type { Place } from '../stock/places';
import { missing, pointsAt } from './declaring';
import { baseQuantity, countedQuantity, entered, enteredProblems } from './entered';
import type { DocumentKind, ItemFacts, Problem } from './kind';

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

/** Lots named by hand instead of first-expired-first-out, and why. The reason is kept. */
const choice = z.strictObject({
  reason: text(200),
  picks: z
    .array(z.strictObject({ lot: uid, bin: uid, condition, quantity }))
    .min(1)
    .max(200),
});

export const dispatchLine = z.strictObject({
  item: uid,
  /** 应发, as typed. */
  asked: entered.nullable(),
  /** 实发 in the smallest unit when less than asked is given; null gives what was asked. */
  given: quantity.nullable(),
  choice: choice.nullable(),
  note: maybeText(200),
});
export type DispatchLine = z.infer<typeof dispatchLine>;

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
  /** 定向用途 that it serves: lets lots earmarked for it go, and first. */
  earmark: uid.nullable(),
  /** 物权单位的指令: whose goods may go besides our own, and its 文号. A draft may have half of it. */
  ownerOrder: z.strictObject({ owner: uid.nullable(), number: maybeText(80) }).nullable(),
  /** 依据: 调拨令文号. */
  basisNumber: maybeText(80),
  purpose: maybeText(200),
  /** When a team must bring back what must come back. */
  dueDate: businessDate.nullable(),
  vehicle: maybeText(40),
  note: remark,
  lines: z.array(dispatchLine).max(2000),
});
export type DispatchBody = z.infer<typeof dispatchBody>;

/** How many smallest units a line gives; null while nothing is asked. */
export function quantityGiven(line: DispatchLine): number | null {
  return line.given ?? (line.asked === null ? null : baseQuantity(line.asked));
}

/** 出库单 CK: bin → custody for a team, bin → recipient for all others. */
export const dispatch: DocumentKind<DispatchBody> = {
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
    ...pointsAt('earmark', body.earmark),
    ...pointsAt('party', body.ownerOrder?.owner ?? null),
    ...body.lines.flatMap((line) => [
      ...pointsAt('item', line.item),
      ...(line.choice?.picks ?? []).flatMap((pick) => [
        ...pointsAt('lot', pick.lot),
        ...pointsAt('bin', pick.bin),
      ]),
    ]),
  ],

  problems: (body, { items, businessDate: on }) => [
    ...headProblems(body, on),
    ...body.lines.flatMap((line, index) => lineProblems(line, items.get(line.item), index + 1)),
  ],

  wants: (body, { society, on }) => ({
    lines: body.lines.map((line) => ({
      item: line.item,
      quantity: quantityGiven(line) ?? 0,
      ...(line.choice ? { chosen: line.choice.picks } : {}),
    })),
    purpose: purposeOf(body, society, on),
  }),

  // Value follows the goods and is known once they leave.
  totals: ({ lines }) => ({
    known: 0,
    unpriced: 0,
    quantity: lines.reduce((sum, line) => sum + countedQuantity(quantityGiven(line)), 0),
    lines: lines.length,
  }),

  movements: ({ body, picks, warehouse }) => {
    const to = destination(body, warehouse);
    return picks.map((pick) => ({
      line: pick.line,
      lot: { existing: pick.lot },
      from: { kind: 'bin', bin: pick.bin, condition: pick.condition },
      to,
      quantity: pick.quantity,
    }));
  },
};

/**
 * On the owner's order (代储出库) the goods are the owner's and nobody else's; on any other paper
 * an order that is named lets the owner's goods go after our own.
 */
function purposeOf(body: DispatchBody, society: string, on: string): Purpose {
  const owner = body.ownerOrder?.owner ?? null;
  return body.dispatchType === 'onOwnersOrder' && owner !== null
    ? { society: owner, earmark: body.earmark, orderingOwner: null, on }
    : { society, earmark: body.earmark, orderingOwner: owner, on };
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
  problems.push(...orderProblems(body));
  if (body.dispatchType === 'earmarkedHandOver' && body.earmark === null) {
    problems.push(missing(null, 'earmark'));
  }
  if (body.lines.length === 0) problems.push(missing(null, 'lines'));
  return problems;
}

function orderProblems({ dispatchType, ownerOrder }: DispatchBody): Problem[] {
  const hasOwner = ownerOrder !== null && ownerOrder.owner !== null;
  const hasNumber = ownerOrder !== null && ownerOrder.number.trim() !== '';
  if (hasOwner !== hasNumber) return [{ line: null, field: 'ownerOrder', problem: 'halfFilled' }];
  return dispatchType === 'onOwnersOrder' && !hasOwner ? [missing(null, 'ownerOrder')] : [];
}

function lineProblems(line: DispatchLine, item: ItemFacts | undefined, number: number): Problem[] {
  const problems = enteredProblems(line.asked, item, number, 'asked');
  const given = quantityGiven(line);
  if (line.asked !== null && line.given !== null && line.given > baseQuantity(line.asked)) {
    problems.push({ line: number, field: 'given', problem: 'moreThanAsked' });
  }
  if (line.choice !== null && given !== null) {
    const chosen = line.choice.picks.reduce((sum, pick) => sum + pick.quantity, 0);
    if (chosen !== given)
      problems.push({ line: number, field: 'choice', problem: 'choiceMismatch' });
  }
  return problems;
}
