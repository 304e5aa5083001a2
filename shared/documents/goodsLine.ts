import { z } from 'zod';
import { businessDate, expiry, fen, lineFen, maybeText, price, uid } from '../fields';
import { lineAmount, sumMoney, unitPrice } from '../stock/money';
import { given, missing } from './declaring';
import { baseQuantity, countedQuantity, entered, enteredProblems } from './entered';
import type { ItemFacts, NewLot, Problem, Totals } from './kind';
import { dayProblems, endlessProblems, serialProblems } from './newLots';

/** What papers share on which goods come into the books: 入库单 and 直达单. */

/** 计价依据: what a price rests on. */
export const priceBasis = z.enum([
  'invoice',
  'agreement',
  'tender',
  'appraisal',
  'marketPrice',
  'donorStatement',
]);

export const goodsLine = z.strictObject({
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
  note: maybeText(200),
});
export type GoodsLine = z.infer<typeof goodsLine>;

export function goodsTotals(lines: readonly GoodsLine[]): Totals {
  return {
    ...sumMoney(lines.map((line) => lineFen.safeParse(amountOf(line)).data ?? null)),
    quantity: lines.reduce(
      (sum, line) => sum + countedQuantity(line.entered && baseQuantity(line.entered)),
      0,
    ),
    lines: lines.length,
  };
}

/** The lot that a line brings, how much of it, and what it is worth. */
export function newLotOf(
  line: GoodsLine,
  { owner, earmark }: { owner: string; earmark: string | null },
): { lot: NewLot; quantity: number; amount: number | null } {
  const quantity = baseQuantity(given(line.entered, 'quantity'));
  const amount = amountOf(line);
  return {
    quantity,
    amount,
    lot: {
      item: line.item,
      batchNumber: line.batchNumber || null,
      productionDate: line.productionDate,
      expiry: given(line.expiry, 'expiry'),
      owner,
      earmark,
      serialNumber: line.serialNumber || null,
      unitPrice: unitPrice(amount, quantity),
    },
  };
}

/** The amount of a line in 分; null while it has no price. A draft may hold more than is allowed. */
function amountOf({ price: typed, entered: received }: GoodsLine): number | null {
  return lineAmount(typed, received?.count ?? 0);
}

/** `numbered`: pieces of an item that is kept by serial number come with it. */
export function goodsLineProblems(
  line: GoodsLine,
  item: ItemFacts | undefined,
  number: number,
  { on, numbered }: { on: string; numbered: boolean },
): Problem[] {
  const quantity = line.entered && baseQuantity(line.entered);
  const problems = enteredProblems(line.entered, item, number, 'entered');
  if (line.expiry === null) problems.push(missing(number, 'expiry'));
  problems.push(...endlessProblems(line.expiry, item, number), ...dayProblems(line, number, on));
  if (!lineFen.nullable().safeParse(amountOf(line)).success) {
    problems.push({ line: number, field: 'price', problem: 'tooMuch' });
  }
  if (line.price !== null && line.priceBasis === null) problems.push(missing(number, 'priceBasis'));
  const { serialNumber } = line;
  const needed = numbered && item?.serialised === true;
  problems.push(...serialProblems({ serialNumber, quantity }, number, { needed }));
  return problems;
}
