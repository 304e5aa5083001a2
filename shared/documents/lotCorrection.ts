import { z } from 'zod';
import { businessDate, expiry, lineFen, maybeText, remark, uid } from '../fields';
import { plain } from '../format/typed';
import { unitPrice } from '../stock/money';
import { declareKind, given, lotOf, missing, pointsAt, unsaid } from './declaring';
import type { LotFacts, NewLot, PlannedMovement, Problem, ProblemFacts } from './kind';
import { dayProblems, endlessProblems, repeatedSerials, serialProblems } from './newLots';
import {
  placeOf,
  stockLine,
  stockLineProblems,
  stockReferences,
  stockTakes,
  stockTotals,
} from './stockLine';

/** What the lot should have said. */
const rightLot = z.strictObject({
  /** What its item, a provisional one, was matched with in the catalogue; null: it stays what it is. */
  item: uid.nullable().default(null),
  batchNumber: maybeText(60),
  productionDate: businessDate.nullable(),
  expiry,
  owner: uid,
  earmark: uid.nullable(),
  serialNumber: maybeText(60),
});
export type RightLot = z.infer<typeof rightLot>;

const lotCorrectionLine = stockLine.extend({
  right: rightLot,
  /** The value of this part of a lot that had none; null leaves the value as it is. */
  amount: lineFen.nullable(),
});
export type LotCorrectionLine = z.infer<typeof lotCorrectionLine>;

export const lotCorrectionBody = z.strictObject({
  kind: z.literal('lotCorrection'),
  /** 依据文号: of the owner's transfer or the donor's release. */
  basisNumber: maybeText(80),
  reason: maybeText(200),
  note: remark,
  lines: z.array(lotCorrectionLine).max(500),
});
export type LotCorrectionBody = z.infer<typeof lotCorrectionBody>;

/**
 * 批次更正单 PG: lot A → conversion → lot B, which corrects A: a wrong expiry, owner or earmark, a
 * donor's release, the value of what had none. The goods stay where they lie. A line of a
 * provisional item that was matched with one of the catalogue may go over to that one.
 */
export const lotCorrection = declareKind<LotCorrectionBody>({
  kind: 'lotCorrection',
  prefix: 'PG',
  body: lotCorrectionBody,
  persons: { keeper: 'optional' },
  joins: [
    ['bin', 'conversion'],
    ['conversion', 'bin'],
  ],
  approvers: ['approver', 'finance'],

  references: (body) => [
    ...stockReferences(body.lines),
    ...body.lines.flatMap(({ right }) => [
      ...pointsAt('item', right.item),
      ...pointsAt('party', right.owner),
      ...pointsAt('earmark', right.earmark),
    ]),
  ],

  problems: (body, facts) => [
    ...unsaid(null, 'reason', body.reason),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) => {
      const wrong = facts.lots.get(line.lot);
      return [
        ...stockLineProblems(line, facts, index + 1),
        ...(wrong ? lineProblems(line, wrong, body.basisNumber, index + 1) : []),
        ...(wrong ? rightProblems(line, wrong, facts, index + 1) : []),
        ...(wrong ? goesOver(line, wrong, index + 1) : []),
      ];
    }),
    ...repeatedSerials(
      body.lines.map(({ item, right }) => ({ ...right, item: right.item ?? item })),
    ),
  ],

  takes: ({ lines }) => stockTakes(lines),
  totals: ({ lines }) => stockTotals(lines),

  movements: ({ body, picks, values, lots, warehouse }) =>
    picks.flatMap(({ line, lot, from, quantity }, index): PlannedMovement[] => {
      const said = given(body.lines[line - 1], 'line');
      const amount = said.amount ?? values[index] ?? null;
      const right = rightedLot(said.right, lotOf(lots, lot), amount, quantity);
      const between = { kind: 'conversion' as const, warehouse };
      return [
        { line, lot: { existing: lot }, from, to: between, quantity },
        { line, lot: { new: right }, from: between, to: placeOf(said), quantity, amount },
      ];
    }),
});

/** The lot that takes the wrong one's place: it keeps the wrong one's age. */
function rightedLot(
  right: RightLot,
  wrong: LotFacts,
  amount: number | null,
  quantity: number,
): NewLot {
  return {
    ...right,
    item: right.item ?? wrong.item,
    batchNumber: right.batchNumber || null,
    serialNumber: right.serialNumber || null,
    unitPrice: unitPrice(amount, quantity),
    corrects: wrong.uid,
    receivedOn: wrong.receivedOn,
  };
}

function lineProblems(
  { right, amount }: LotCorrectionLine,
  wrong: LotFacts,
  basisNumber: string,
  line: number,
): Problem[] {
  const problems: Problem[] = [];
  const changesHands = right.owner !== wrong.owner || right.earmark !== wrong.earmark;
  const same =
    !changesHands &&
    right.item === null &&
    right.batchNumber === (wrong.batchNumber ?? '') &&
    right.productionDate === wrong.productionDate &&
    JSON.stringify(right.expiry) === JSON.stringify(wrong.expiry) &&
    plain(right.serialNumber) === (wrong.serialNumber ?? '') &&
    amount === null;
  if (same) problems.push({ line, field: 'lot', problem: 'nothingChanged' });
  if (changesHands && basisNumber.trim() === '') {
    const field = right.owner === wrong.owner ? 'earmark' : 'owner';
    problems.push({ line, field, problem: 'needsBasis' });
  }
  if (amount !== null && wrong.unitPrice !== null) {
    problems.push({ line, field: 'amount', problem: 'hasPrice' });
  }
  return problems;
}

/**
 * The right lot is one like any that comes in: with its days, and its number where its item has them.
 * Kits of parts that don't expire stay 不过期; what is so under a provisional item, of which nobody
 * said whether it expires, is said anew.
 */
function rightProblems(
  { item, right, quantity }: LotCorrectionLine,
  wrong: LotFacts,
  { items, businessDate: on }: ProblemFacts,
  line: number,
): Problem[] {
  const facts = items.get(right.item ?? item);
  const { serialNumber } = right;
  const needed = facts?.serialised === true;
  const isAsItWas = right.item === null && wrong.expiry.kind === 'none';
  return [
    ...serialProblems({ serialNumber, quantity }, line, { needed }),
    ...(isAsItWas ? [] : endlessProblems(right.expiry, facts, line)),
    ...dayProblems(right, line, on),
  ];
}

/** Goods go over to what their item was matched with, and to nothing else. */
function goesOver({ right }: LotCorrectionLine, wrong: LotFacts, line: number): Problem[] {
  const isOther = right.item !== null && right.item !== (wrong.matched ?? null);
  return isOther ? [{ line, field: 'into', problem: 'notMatched' }] : [];
}
