import { z } from 'zod';
import { maybeText, remark } from '../fields';
import { declareKind, missing, pointsAt, unsaid } from './declaring';
import { orderProblems, ownerOrder } from './issue';
import {
  canServe,
  othersGoods,
  stockLine,
  stockLineProblems,
  stockReferences,
  stockTakes,
  stockTotals,
} from './stockLine';

/** 报废原因. */
export const disposalReason = z.enum(['expired', 'damaged', 'failedTest', 'recalled', 'other']);

export const disposalBody = z.strictObject({
  kind: z.literal('disposal'),
  disposalReason: disposalReason.nullable(),
  ownerOrder,
  basisNumber: maybeText(80),
  /** 鉴定意见: of a laboratory, or of five experts and more (facts.md §2.3 [S19]). */
  opinion: remark,
  /** 处置方式 and 残值处理. */
  method: maybeText(200),
  salvage: maybeText(200),
  note: remark,
  lines: z.array(stockLine).max(2000),
});
export type DisposalBody = z.infer<typeof disposalBody>;

/**
 * 报废单 BF: bin → loss. Only what can't be issued any more is scrapped: expired, held or damaged
 * (domain.md, rule 8). Good stock in life has to be set aside with a reason first (移位单).
 */
export const disposal = declareKind<DisposalBody>({
  kind: 'disposal',
  prefix: 'BF',
  body: disposalBody,
  persons: { appraiser: 'required', keeper: 'optional', finance: 'optional', leader: 'optional' },
  joins: [['bin', 'loss']],
  approvers: ['approver', 'finance'],

  references: (body) => [
    ...pointsAt('party', body.ownerOrder?.owner ?? null),
    ...stockReferences(body.lines),
  ],

  problems: (body, facts) => [
    ...(body.disposalReason === null ? [missing(null, 'disposalReason')] : []),
    ...unsaid(null, 'opinion', body.opinion),
    ...unsaid(null, 'method', body.method),
    ...orderProblems(body.ownerOrder, false),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) => [
      ...stockLineProblems(line, facts, index + 1),
      ...othersGoods(line, facts, body.ownerOrder, index + 1),
      ...(canServe(line, facts)
        ? [{ line: index + 1, field: 'lot', problem: 'stillUsable' as const }]
        : []),
    ]),
  ],

  takes: ({ lines }) => stockTakes(lines),
  totals: ({ lines }) => stockTotals(lines),

  movements: ({ picks, warehouse }) =>
    picks.map(({ line, lot, from, quantity }) => ({
      line,
      lot: { existing: lot },
      from,
      to: { kind: 'loss', warehouse },
      quantity,
    })),
});
