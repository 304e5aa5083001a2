import { z } from 'zod';
import { maybeText, remark, uid } from '../fields';
import { declareKind, given, missing, pointsAt, unsaid } from './declaring';
import { orderProblems, ownerOrder } from './issue';
import type { Problem, ProblemFacts } from './kind';
import {
  othersGoods,
  type StockLine,
  stockLine,
  stockLineProblems,
  stockReferences,
  stockTakes,
  stockTotals,
} from './stockLine';

export const returnToSourceBody = z.strictObject({
  kind: z.literal('returnToSource'),
  /** 退往单位: the donor or supplier. */
  to: uid.nullable(),
  ownerOrder,
  basisNumber: maybeText(80),
  reason: maybeText(200),
  note: remark,
  lines: z.array(stockLine).max(2000),
});
export type ReturnToSourceBody = z.infer<typeof returnToSourceBody>;

/**
 * Goods are returned to who gave or sold them, or to whose they are (domain.md, documents: 退货). Of
 * our own opening stock, which names the society itself, and of what was found, the books know no
 * giver; whoever approves the paper vouches for it.
 */
function notItsSource(
  { lot }: StockLine,
  { lots, society }: ProblemFacts,
  to: string | null,
  line: number,
): Problem[] {
  const { owner, sources = [] } = lots.get(lot) ?? {};
  const takers = [...sources, owner].filter((each) => each !== undefined && each !== society);
  if (to === null || takers.length === 0 || takers.includes(to)) return [];
  return [{ line, field: 'lot', problem: 'notItsSource' }];
}

/** 退货单 TH: bin → source. Goods in any condition can go back, the expired and damaged too. */
export const returnToSource = declareKind<ReturnToSourceBody>({
  kind: 'returnToSource',
  prefix: 'TH',
  body: returnToSourceBody,
  persons: { collector: 'required', keeper: 'optional', carrier: 'optional' },
  joins: [['bin', 'source']],

  references: (body) => [
    ...pointsAt('party', body.to),
    ...pointsAt('party', body.ownerOrder?.owner ?? null),
    ...stockReferences(body.lines),
  ],

  problems: (body, facts) => [
    ...(body.to === null ? [missing(null, 'to')] : []),
    ...unsaid(null, 'reason', body.reason),
    ...orderProblems(body.ownerOrder, false),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) => [
      ...stockLineProblems(line, facts, index + 1),
      ...othersGoods(line, facts, body.ownerOrder, index + 1),
      ...notItsSource(line, facts, body.to, index + 1),
    ]),
  ],

  takes: ({ lines }) => stockTakes(lines),
  totals: ({ lines }) => stockTotals(lines),

  movements: ({ body, picks }) =>
    picks.map(({ line, lot, from, quantity }) => ({
      line,
      lot: { existing: lot },
      from,
      to: { kind: 'source', party: given(body.to, 'to') },
      quantity,
    })),
});
