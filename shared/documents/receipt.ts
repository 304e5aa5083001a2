import { z } from 'zod';
import {
  businessDate,
  condition,
  expiry,
  fen,
  lineFen,
  maybeText,
  price,
  remark,
  uid,
} from '../fields';
import { lineAmount, sumMoney, unitPrice } from '../stock/money';
import { missing, pointsAt } from './declaring';
import { baseQuantity, countedQuantity, entered, enteredProblems } from './entered';
import type { DocumentKind, ItemFacts, Problem } from './kind';

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
]);
export type ReceiptType = z.infer<typeof receiptType>;

/** 计价依据: what a price rests on. */
export const priceBasis = z.enum([
  'invoice',
  'agreement',
  'tender',
  'appraisal',
  'marketPrice',
  'donorStatement',
]);

export const receiptLine = z.strictObject({
  item: uid,
  /** 应收: what was announced, in the smallest unit; null when nothing was. */
  expected: z.int().min(0).max(1_000_000_000).nullable(),
  /** 实收. */
  entered: entered.nullable(),
  /** Null is 未计价: unknown, which is not zero. */
  price: z
    .discriminatedUnion('per', [
      z.strictObject({ per: z.literal('unit'), price }),
      z.strictObject({ per: z.literal('line'), amount: fen }),
    ])
    .nullable(),
  priceBasis: priceBasis.nullable(),
  batchNumber: maybeText(60),
  productionDate: businessDate.nullable(),
  expiry: expiry.nullable(),
  serialNumber: maybeText(60),
  bin: uid.nullable(),
  condition,
  note: maybeText(200),
});
export type ReceiptLine = z.infer<typeof receiptLine>;

export const receiptBody = z.strictObject({
  kind: z.literal('receipt'),
  receiptType,
  /** 来源单位. */
  source: uid.nullable(),
  /** 物权单位: whose goods they are. */
  owner: uid.nullable(),
  earmark: uid.nullable(),
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
export const receipt: DocumentKind<ReceiptBody> = {
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
    ...body.lines.flatMap((line, index) => lineProblems(line, items.get(line.item), index + 1, on)),
    ...repeatedSerials(body),
  ],

  wants: () => null,

  totals: ({ lines }) => ({
    ...sumMoney(lines.map((line) => lineFen.safeParse(amountOf(line)).data ?? null)),
    quantity: lines.reduce(
      (sum, line) => sum + countedQuantity(line.entered && baseQuantity(line.entered)),
      0,
    ),
    lines: lines.length,
  }),

  movements: ({ body }) =>
    body.lines.map((line, index) => {
      if (!line.entered || !line.bin || !line.expiry || !body.source || !body.owner) {
        throw new Error(`receipt line ${index + 1} was let through incomplete`);
      }
      const quantity = baseQuantity(line.entered);
      const amount = amountOf(line);
      return {
        line: index + 1,
        lot: {
          new: {
            item: line.item,
            batchNumber: line.batchNumber || null,
            productionDate: line.productionDate,
            expiry: line.expiry,
            owner: body.owner,
            earmark: body.earmark,
            serialNumber: line.serialNumber || null,
            unitPrice: unitPrice(amount, quantity),
          },
        },
        from: { kind: 'source', party: body.source },
        to: { kind: 'bin', bin: line.bin, condition: line.condition },
        quantity,
        amount,
      };
    }),
};

/** The amount of a line in 分; null while it has no price. A draft may hold more than is allowed. */
function amountOf({ price: typed, entered: received }: ReceiptLine): number | null {
  return lineAmount(typed, received?.count ?? 0);
}

function lineProblems(
  line: ReceiptLine,
  item: ItemFacts | undefined,
  number: number,
  on: string,
): Problem[] {
  const { expiry: ends, productionDate } = line;
  const problems = enteredProblems(line.entered, item, number, 'entered');
  if (line.bin === null) problems.push(missing(number, 'bin'));
  if (ends === null) problems.push(missing(number, 'expiry'));
  if (productionDate !== null && productionDate > on) {
    problems.push({ line: number, field: 'productionDate', problem: 'producedInFuture' });
  }
  if (ends?.kind === 'date' && productionDate !== null && ends.date < productionDate) {
    problems.push({ line: number, field: 'expiry', problem: 'expiryBeforeProduction' });
  }
  if (!lineFen.nullable().safeParse(amountOf(line)).success) {
    problems.push({ line: number, field: 'price', problem: 'tooMuch' });
  }
  if (line.price !== null && line.priceBasis === null) problems.push(missing(number, 'priceBasis'));
  if (line.serialNumber !== '' && line.entered !== null && baseQuantity(line.entered) !== 1) {
    problems.push({ line: number, field: 'serialNumber', problem: 'serialNeedsOne' });
  }
  return problems;
}

/** A piece with a serial number is a lot of one, and there is only one of it. */
function repeatedSerials(body: ReceiptBody): Problem[] {
  const seen = new Set<string>();
  return body.lines.flatMap((line, index) => {
    if (line.serialNumber === '') return [];
    const key = `${line.item} ${line.serialNumber}`;
    if (seen.has(key)) {
      return [{ line: index + 1, field: 'serialNumber', problem: 'duplicate' as const }];
    }
    seen.add(key);
    return [];
  });
}
