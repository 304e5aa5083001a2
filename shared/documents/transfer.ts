import { z } from 'zod';
import { businessDate, maybeText, remark, uid, warehouseCode } from '../fields';
import { requisitionProblems } from '../requisitions/fits';
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

export const transferBody = z.strictObject({
  kind: z.literal('transfer'),
  /** 调入库. */
  to: warehouseCode.nullable(),
  operation: uid.nullable(),
  /** 需求单 that it answers. Bodies from before there were any have none. */
  requisition: uid.nullable().default(null),
  earmark: uid.nullable(),
  ownerOrder,
  /** 批准文号. */
  basisNumber: maybeText(80),
  purpose: maybeText(200),
  /** 要求到达日期. */
  wantedOn: businessDate.nullable(),
  vehicle: maybeText(40),
  note: remark,
  lines: z.array(issueLine).max(2000),
});
export type TransferBody = z.infer<typeof transferBody>;

/**
 * 调拨单 DB: sent from bins onto the road; received, settled and matched by the acts of
 * `shared/transfers/`. Whose goods they are does not change on the way.
 */
export const transfer = declareKind<TransferBody>({
  kind: 'transfer',
  prefix: 'DB',
  body: transferBody,
  persons: { keeper: 'optional', carrier: 'optional' },
  joins: [
    ['bin', 'transit'],
    ['transit', 'bin'],
    ['transit', 'loss'],
    // Goods that outran the paper and are matched: what lies there, and what has left since.
    ['bin', 'source'],
    ['transit', 'conversion'],
    ['conversion', 'source'],
  ],
  postsFirst: true,
  delivers: true,

  references: (body) => [
    ...pointsAt('warehouse', body.to),
    ...pointsAt('operation', body.operation),
    ...pointsAt('requisition', body.requisition),
    ...pointsAt('earmark', body.earmark),
    ...pointsAt('party', body.ownerOrder?.owner ?? null),
    ...issueReferences(body.lines),
  ],

  problems: (body, { items, requisition, warehouse, businessDate: on }) => [
    ...requisitionProblems(body, requisition),
    ...(body.to === null ? [missing(null, 'to')] : []),
    ...(body.to === warehouse
      ? [{ line: null, field: 'to', problem: 'sameWarehouse' as const }]
      : []),
    ...(body.wantedOn !== null && body.wantedOn < on
      ? [{ line: null, field: 'wantedOn', problem: 'beforeBusinessDate' as const }]
      : []),
    ...orderProblems(body.ownerOrder, false),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) =>
      issueLineProblems(line, items.get(line.item), index + 1),
    ),
  ],

  wants: (body, { society, on }) => ({
    lines: issueWants(body.lines),
    purpose: issuePurpose(body, society, on),
  }),
  totals: ({ lines }) => issueTotals(lines),

  movements: ({ document, picks }) =>
    picks.map(({ line, lot, from, quantity }) => ({
      line,
      lot: { existing: lot },
      from,
      to: { kind: 'transit', document },
      quantity,
    })),
});
