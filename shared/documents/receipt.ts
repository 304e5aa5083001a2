import { z } from 'zod';
import { condition, maybeText, remark, uid } from '../fields';
import { declareKind, given, missing, pointsAt } from './declaring';
import { goodsLine, goodsLineProblems, goodsTotals, newLotOf } from './goodsLine';
import { repeatedSerials } from './newLots';

/** 入库类型: the kinds of entry of facts.md §5.3 that are not a document of their own. */
export const receiptType = z.enum([
  'giftGeneral',
  'giftEarmarked',
  'purchaseGovernment',
  'purchaseHumanitarian',
  'fromSuperior',
  'fromSubordinate',
  'keptForOwner',
  'handedOver',
  'opening',
  // 先到待匹配: the lorry was quicker than the paper of its transfer.
  'awaitingMatch',
]);
export type ReceiptType = z.infer<typeof receiptType>;

export const receiptLine = goodsLine.extend({ bin: uid.nullable(), condition });
export type ReceiptLine = z.infer<typeof receiptLine>;

export const receiptBody = z.strictObject({
  kind: z.literal('receipt'),
  receiptType,
  /** 来源单位. */
  source: uid.nullable(),
  /** 物权单位: whose goods they are. */
  owner: uid.nullable(),
  earmark: uid.nullable(),
  /** 入库通知 that it ticks off. Papers of before have none. */
  arrival: uid.nullable().default(null),
  /** 依据文号: notice, agreement, transfer order. */
  basisNumber: maybeText(80),
  /** 验收单号. */
  inspectionNumber: maybeText(80),
  /** 票据号 of 《湖北省公益事业捐赠统一票据》. */
  ticketNumber: maybeText(80),
  /** 捐赠证书号. */
  certificateNumber: maybeText(80),
  note: remark,
  lines: z.array(receiptLine).max(2000),
});
export type ReceiptBody = z.infer<typeof receiptBody>;

/** 入库单 RK: source → bin. Two people accept (facts.md §5.3: two or more of both sides count). */
export const receipt = declareKind<ReceiptBody>({
  kind: 'receipt',
  prefix: 'RK',
  body: receiptBody,
  persons: {
    deliverer: 'optional',
    acceptor1: 'required',
    acceptor2: 'required',
    keeper: 'optional',
  },
  joins: [['source', 'bin']],

  references: (body) => [
    ...pointsAt('party', body.source),
    ...pointsAt('party', body.owner),
    ...pointsAt('earmark', body.earmark),
    ...pointsAt('arrival', body.arrival),
    ...body.lines.flatMap((line) => [...pointsAt('item', line.item), ...pointsAt('bin', line.bin)]),
  ],

  problems: (body, { items, businessDate: on, openingDate }) => [
    ...(body.receiptType === 'opening' && on !== openingDate
      ? [{ line: null, field: 'businessDate', problem: 'notOpeningDate' as const }]
      : []),
    ...(body.source === null ? [missing(null, 'source')] : []),
    ...(body.owner === null ? [missing(null, 'owner')] : []),
    ...(body.receiptType === 'giftEarmarked' && body.earmark === null
      ? [missing(null, 'earmark')]
      : []),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) => [
      ...goodsLineProblems(line, items.get(line.item), index + 1, {
        on,
        // What outran its paper is still in the sender's books by its number: the match brings it.
        numbered: body.receiptType !== 'awaitingMatch',
      }),
      ...(line.bin === null ? [missing(index + 1, 'bin')] : []),
    ]),
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
        to: { kind: 'bin', bin: given(line.bin, 'bin'), condition: line.condition },
        quantity,
        amount,
      };
    }),
});
