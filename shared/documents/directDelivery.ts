import { z } from 'zod';
import { maybeText, remark, uid } from '../fields';
import { requisitionProblems } from '../requisitions/fits';
import { declareKind, given, missing, pointsAt, unsaid } from './declaring';
import { goodsLine, goodsLineProblems, goodsTotals, newLotOf } from './goodsLine';
import { repeatedSerials } from './newLots';

export const directDeliveryBody = z.strictObject({
  kind: z.literal('directDelivery'),
  /** 来源单位. */
  source: uid.nullable(),
  owner: uid.nullable(),
  earmark: uid.nullable(),
  /** 接收单位: who got the goods where they were unloaded. */
  recipient: uid.nullable(),
  operation: uid.nullable(),
  /** 需求单 that it answers. Bodies from before there were any have none. */
  requisition: uid.nullable().default(null),
  /** 交付地点. */
  place: maybeText(120),
  basisNumber: maybeText(80),
  ticketNumber: maybeText(80),
  certificateNumber: maybeText(80),
  note: remark,
  lines: z.array(goodsLine).max(2000),
});
export type DirectDeliveryBody = z.infer<typeof directDeliveryBody>;

/**
 * 直达单 ZD: source → recipient. Goods for a far or named place go straight there; they are counted
 * by two people and never shelved (facts.md §5.3).
 */
export const directDelivery = declareKind<DirectDeliveryBody>({
  kind: 'directDelivery',
  prefix: 'ZD',
  body: directDeliveryBody,
  persons: { deliverer: 'optional', acceptor1: 'required', acceptor2: 'required' },
  joins: [['source', 'recipient']],
  postsFirst: true,

  references: (body) => [
    ...pointsAt('party', body.recipient),
    ...pointsAt('party', body.source),
    ...pointsAt('party', body.owner),
    ...pointsAt('earmark', body.earmark),
    ...pointsAt('operation', body.operation),
    ...pointsAt('requisition', body.requisition),
    ...body.lines.flatMap((line) => pointsAt('item', line.item)),
  ],

  problems: (body, { items, requisition, businessDate: on, society }) => [
    ...requisitionProblems(body, requisition),
    ...(body.source === null ? [missing(null, 'source')] : []),
    ...(body.owner === null ? [missing(null, 'owner')] : []),
    ...(body.recipient === null ? [missing(null, 'recipient')] : []),
    // Others' goods leave only on their owner's order (domain.md, rule 8), and here it is 依据文号.
    ...(body.owner !== null && body.owner !== society
      ? unsaid(null, 'basisNumber', body.basisNumber)
      : []),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) =>
      goodsLineProblems(line, items.get(line.item), index + 1, { on, numbered: true }),
    ),
    ...repeatedSerials(body.lines),
  ],

  totals: ({ lines }) => goodsTotals(lines),

  movements: ({ body }) =>
    body.lines.map((line, index) => {
      const { lot, quantity, amount } = newLotOf(line, {
        owner: given(body.owner, 'owner'),
        earmark: body.earmark,
      });
      return {
        line: index + 1,
        lot: { new: lot },
        from: { kind: 'source', party: given(body.source, 'source') },
        to: { kind: 'recipient', party: given(body.recipient, 'recipient') },
        quantity,
        amount,
      };
    }),
});
