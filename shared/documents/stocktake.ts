import { z } from 'zod';
import { businessDate, condition, expiry, maybeText, remark, text, uid } from '../fields';
import { lineAmount } from '../stock/money';
import { declareKind, lotOf, missing, pointsAt } from './declaring';
import type { CountFacts, NewLot, PlannedMovement, Problem, SavedAt } from './kind';
import { endlessProblems } from './newLots';

/** One count of a line. The main process stamps when it was made. Null until it was saved. */
const count = z.strictObject({
  quantity: z.int().min(0).max(1_000_000_000),
  /** The place in the chain at which it was made, and the day. */
  sequence: z.int().min(0).nullable(),
  on: businessDate.nullable(),
});

const stocktakeLine = z.strictObject({
  item: uid,
  /** Null: goods that lie there and are in no book; they get a new lot 来源不明. */
  lot: uid.nullable(),
  bin: uid,
  condition,
  /** The counts, the last one holds. None: not counted, which is never zero. */
  counts: z.array(count).max(5),
  /** Of goods without a lot. */
  batchNumber: maybeText(60),
  expiry: expiry.nullable(),
  /** 差异原因. */
  reason: maybeText(200),
  note: maybeText(200),
});
export type StocktakeLine = z.infer<typeof stocktakeLine>;

/** 全盘 / 按库区 / 按类别 / 循环盘点. */
export const stocktakeScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('full') }),
  z.strictObject({ kind: z.literal('zone'), zones: z.array(text(20)).min(1).max(50) }),
  z.strictObject({ kind: z.literal('category'), categories: z.array(uid).min(1).max(50) }),
  /** So many lots, by value and movement, the longest uncounted first. */
  z.strictObject({ kind: z.literal('cycle'), lots: z.int().min(1).max(2000) }),
]);
export type StocktakeScope = z.infer<typeof stocktakeScope>;

export const stocktakeBody = z.strictObject({
  kind: z.literal('stocktake'),
  scope: stocktakeScope,
  /** 盲盘: the counters don't see what the book says. */
  blind: z.boolean(),
  /** 复盘: a difference has to be counted a second time. */
  recount: z.boolean(),
  note: remark,
  lines: z.array(stocktakeLine).max(20_000),
});
export type StocktakeBody = z.infer<typeof stocktakeBody>;

/**
 * 盘点单 PD: adjustment → bin for what was found (盘盈), bin → adjustment for what was missed
 * (盘亏). The difference is the count minus the book at the moment of counting (domain.md, rule 13).
 */
export const stocktake = declareKind<StocktakeBody>({
  kind: 'stocktake',
  prefix: 'PD',
  body: stocktakeBody,
  persons: {
    counter: 'required',
    witness: 'required',
    keeper: 'optional',
    finance: 'optional',
    leader: 'optional',
  },
  joins: [
    ['adjustment', 'bin'],
    ['bin', 'adjustment'],
  ],
  approvers: ['approver', 'finance'],

  references: (body) => [
    ...(body.scope.kind === 'category'
      ? body.scope.categories.flatMap((category) => pointsAt('category', category))
      : []),
    ...body.lines.flatMap(({ item, lot, bin }) => [
      ...pointsAt('item', item),
      ...pointsAt('lot', lot),
      ...pointsAt('bin', bin),
    ]),
  ],

  problems: (body, { counts, lots, items, businessDate: on }) => {
    const facts = new Map(counts.map((each) => [each.line, each]));
    return [
      ...(!body.lines.some(isCounted) ? [missing(null, 'lines')] : []),
      ...body.lines.flatMap((line, index) => [
        ...(line.lot !== null && lots.get(line.lot)?.item !== line.item
          ? [{ line: index + 1, field: 'lot', problem: 'lotMismatch' as const }]
          : []),
        ...lineProblems(body, line, index + 1, facts.get(index + 1)),
        ...(line.lot === null && isCounted(line)
          ? endlessProblems(line.expiry, items.get(line.item), index + 1)
          : []),
        ...pieceProblems(line, index + 1, {
          isPiece:
            line.lot === null
              ? items.get(line.item)?.serialised === true
              : typeof lots.get(line.lot)?.serialNumber === 'string',
        }),
      ]),
      ...repeatedLines(body.lines),
      ...dateProblems(body.lines, on),
    ];
  },

  counted: ({ lines }) =>
    lines.flatMap(({ item, lot, batchNumber, bin, condition: state, counts }, index) => {
      const last = counts.at(-1);
      if (last?.sequence == null || last.on === null) return [];
      const { sequence, on } = last;
      return [{ line: index + 1, item, lot, batchNumber, bin, condition: state, sequence, on }];
    }),

  saved: (body, before, now) => {
    const kept = new Map((before?.lines ?? []).map((line) => [keyOf(line), line.counts]));
    return { ...body, lines: body.lines.map((line) => stamped(line, kept, now)) };
  },

  totals: ({ lines }) => ({
    known: 0,
    unpriced: 0,
    quantity: lines.reduce((sum, { counts }) => sum + (counts.at(-1)?.quantity ?? 0), 0),
    lines: lines.filter(isCounted).length,
  }),

  movements: ({ body, counts, lots, society, warehouse }) => {
    const facts = new Map(counts.map((each) => [each.line, each]));
    const between = { kind: 'adjustment' as const, warehouse };
    const found = body.lines.flatMap((line, index): PlannedMovement[] => {
      const change = difference(line, facts.get(index + 1));
      if (change === null || change === 0) return [];
      const shelf = { kind: 'bin' as const, bin: line.bin, condition: line.condition };
      const quantity = Math.abs(change);
      if (change < 0) {
        const lot = { existing: line.lot ?? '' };
        return [{ line: index + 1, lot, from: shelf, to: between, quantity }];
      }
      if (line.lot === null) {
        const lot = { new: foundLot(line, society) };
        return [{ line: index + 1, lot, from: between, to: shelf, quantity, amount: null }];
      }
      const { unitPrice } = lotOf(lots, line.lot);
      const amount = lineAmount(
        unitPrice === null ? null : { per: 'unit', price: unitPrice },
        quantity,
      );
      const lot = { existing: line.lot };
      return [{ line: index + 1, lot, from: between, to: shelf, quantity, amount }];
    });
    return [...found.filter(isMissed), ...found.filter((movement) => !isMissed(movement))];
  },
});

/**
 * What a line found (+) or missed (−); null while it is not counted.
 *
 * Counted 38 at entry 120 of the chain, when the book said 40; 10 left since: the difference is −2,
 * and 28 will lie there.
 */
export function difference(line: StocktakeLine, facts: CountFacts | undefined): number | null {
  const last = line.counts.at(-1);
  if (last === undefined) return null;
  return last.quantity - (line.lot === null ? 0 : (facts?.book ?? 0));
}

/**
 * Why a line has to be counted again; null where it need not.
 *
 * Two papers counted 38 where the book said 40. The first has posted −2; the second would post the
 * same −2 once more. Where both found the book right, neither posts anything, and both stand.
 */
export function countAgain(
  facts: CountFacts | undefined,
  change: number | null,
): Pick<Problem, 'problem' | 'paper'> | null {
  if (facts?.backdated) return { problem: 'countedBefore' };
  const since = facts?.countedSince;
  if (since === undefined || (!since.corrected && change === 0)) return null;
  return { problem: 'countedSince', paper: since.paper };
}

/** What was missed goes first: a piece that lies in another bin than the book says is here once. */
const isMissed = ({ to }: PlannedMovement) => to.kind === 'adjustment';

/** Whether anybody has counted the line: a blank says nothing, least of all zero. */
export function isCounted({ counts }: Pick<StocktakeLine, 'counts'>): boolean {
  return counts.length > 0;
}

/** 来源不明: goods without a lot get one, never a guess. */
function foundLot(line: StocktakeLine, society: string): NewLot {
  return {
    item: line.item,
    batchNumber: line.batchNumber || null,
    productionDate: null,
    expiry: line.expiry ?? { kind: 'unknown' },
    owner: society,
    earmark: null,
    serialNumber: null,
    unitPrice: null,
  };
}

function keyOf({ lot, item, bin, condition: state, batchNumber, expiry: until }: StocktakeLine) {
  const end = until?.kind === 'date' ? until.date : (until?.kind ?? '');
  return [lot ?? `${item} ${batchNumber} ${end}`, bin, state].join(' ');
}

/** A count that was there before keeps its stamp; a new or changed one is stamped now. */
function stamped(
  line: StocktakeLine,
  before: ReadonlyMap<string, StocktakeLine['counts']>,
  { sequence, on }: SavedAt,
): StocktakeLine {
  const kept = before.get(keyOf(line)) ?? [];
  return {
    ...line,
    counts: line.counts.map(({ quantity }, index) => {
      const same = kept[index]?.quantity === quantity ? kept[index] : undefined;
      return same && same.sequence !== null ? same : { quantity, sequence, on };
    }),
  };
}

function lineProblems(
  body: StocktakeBody,
  line: StocktakeLine,
  number: number,
  facts: CountFacts | undefined,
): Problem[] {
  const last = line.counts.at(-1);
  if (last === undefined) return [];
  if (last.sequence === null) return [{ line: number, field: 'counts', problem: 'notStamped' }];
  const problems: Problem[] = [];
  const change = difference(line, facts);
  const again = countAgain(facts, change);
  if (again !== null) problems.push({ line: number, field: 'counts', ...again });
  if (change !== 0 && line.reason.trim() === '') {
    problems.push({ line: number, field: 'reason', problem: 'needsReason' });
  }
  if (change !== 0 && body.recount && line.counts.length < 2) {
    problems.push({ line: number, field: 'counts', problem: 'needsRecount' });
  }
  return problems;
}

/** A piece with a serial number is one thing in the world. */
function pieceProblems(
  { counts }: StocktakeLine,
  number: number,
  { isPiece }: { isPiece: boolean },
): Problem[] {
  const isMany = isPiece && (counts.at(-1)?.quantity ?? 0) > 1;
  return isMany ? [{ line: number, field: 'counts', problem: 'serialNeedsOne' }] : [];
}

/**
 * A stocktake is of the day of its last count: dated earlier, what moved in between would be in the
 * count and, by its date, after it.
 */
function dateProblems(lines: readonly StocktakeLine[], on: string): Problem[] {
  const days = lines.flatMap(({ counts }) => counts.at(-1)?.on ?? []);
  return days.some((day) => day > on)
    ? [{ line: null, field: 'businessDate', problem: 'datedBeforeCount' }]
    : [];
}

function repeatedLines(lines: readonly StocktakeLine[]): Problem[] {
  const seen = new Set<string>();
  return lines.flatMap((line, index): Problem[] => {
    const key = keyOf(line);
    if (seen.has(key)) return [{ line: index + 1, field: 'lot', problem: 'duplicate' }];
    seen.add(key);
    return [];
  });
}
