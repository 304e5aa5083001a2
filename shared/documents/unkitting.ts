import { z } from 'zod';
import {
  type Condition,
  condition,
  expiry,
  lineFen,
  maybeText,
  quantity,
  remark,
  uid,
} from '../fields';
import { conditionsOut, leftOf, partsIn } from '../kits/parts';
import { amountLeaving, lineAmount, sumMoney, unitPrice } from '../stock/money';
import type { Place } from '../stock/places';
import { declareKind, given, lotOf, missing, pointsAt, unsaid } from './declaring';
import type { BillFacts, KitParts, PlannedMovement, Problem, ProblemFacts } from './kind';

const unkittingLine = z.strictObject({
  item: uid,
  /** The lot that went into the kit; null for a part of kits that came to us packed. */
  lot: uid.nullable(),
  quantity: quantity.nullable(),
  bin: uid.nullable(),
  condition,
  /** Of a part without a lot. */
  expiry: expiry.nullable(),
  batchNumber: maybeText(60),
  note: maybeText(200),
});
export type UnkittingLine = z.infer<typeof unkittingLine>;

export const unkittingBody = z.strictObject({
  kind: z.literal('unkitting'),
  /** The kit, its lot, and where it lies. */
  item: uid.nullable(),
  lot: uid.nullable(),
  bin: uid.nullable(),
  condition,
  kits: z.int().min(1).max(1_000_000).nullable(),
  reason: maybeText(200),
  note: remark,
  lines: z.array(unkittingLine).max(500),
});
export type UnkittingBody = z.infer<typeof unkittingBody>;

/**
 * 拆分单 CF: bin → conversion for the kits, conversion → bin for their parts. Parts go back to the
 * lots they came from; their values add up to what the kits were worth.
 */
export const unkitting = declareKind<UnkittingBody>({
  kind: 'unkitting',
  prefix: 'CF',
  body: unkittingBody,
  persons: { keeper: 'optional' },
  joins: [
    ['bin', 'conversion'],
    ['conversion', 'bin'],
  ],

  references: (body) => [
    ...pointsAt('item', body.item),
    ...pointsAt('lot', body.lot),
    ...pointsAt('bin', body.bin),
    ...body.lines.flatMap((line) => [
      ...pointsAt('item', line.item),
      ...pointsAt('lot', line.lot),
      ...pointsAt('bin', line.bin),
    ]),
  ],

  problems: (body, facts) => [
    ...(['item', 'lot', 'bin', 'kits'] as const).flatMap((field) =>
      body[field] === null ? [missing(null, field)] : [],
    ),
    ...unsaid(null, 'reason', body.reason),
    ...(body.lot !== null && facts.lots.get(body.lot)?.item !== body.item
      ? [{ line: null, field: 'lot', problem: 'lotMismatch' as const }]
      : []),
    ...(body.lines.length === 0 ? [missing(null, 'lines')] : []),
    ...body.lines.flatMap((line, index) =>
      lineProblems(line, index + 1, {
        lots: facts.lots,
        made: madeOf(body, facts),
        conditions: conditionsOut(body.condition),
      }),
    ),
    ...againstParts(body, madeOf(body, facts)),
    ...(madeOf(body, facts) === undefined ? againstBills(body, facts.bills) : []),
    ...lostValues(body, facts),
  ],

  takes: ({ lot, bin, condition: state, kits }) =>
    lot === null || bin === null || kits === null
      ? []
      : [{ line: 1, lot, from: { kind: 'bin', bin, condition: state }, quantity: kits }],
  totals: ({ kits, lines }) => ({
    known: 0,
    unpriced: 0,
    quantity: kits ?? 0,
    lines: lines.length,
  }),

  movements: ({ body, picks, values, warehouse, ...facts }) => {
    const between = { kind: 'conversion' as const, warehouse };
    const kit = lotOf(facts.lots, given(body.lot, 'lot'));
    const amounts = partAmounts(body, values[0] ?? null, facts);
    const opened = picks.map(
      ({ lot, from, quantity: kits }): PlannedMovement => ({
        line: 1,
        lot: { existing: lot },
        from,
        to: between,
        quantity: kits,
      }),
    );
    return [
      ...opened,
      ...body.lines.map((line, index): PlannedMovement => {
        const to: Place = {
          kind: 'bin',
          bin: given(line.bin, 'bin'),
          condition: line.condition,
        };
        const amount = amounts[index] ?? null;
        const parts = given(line.quantity, 'quantity');
        const rest = { line: index + 1, from: between, to, quantity: parts, amount };
        if (line.lot !== null) return { ...rest, lot: { existing: line.lot } };
        const fresh = {
          item: line.item,
          batchNumber: line.batchNumber || null,
          productionDate: null,
          expiry: given(line.expiry, 'expiry'),
          owner: kit.owner,
          earmark: kit.earmark,
          serialNumber: null,
          unitPrice: unitPrice(amount, parts),
          receivedOn: kit.receivedOn,
        };
        return { ...rest, lot: { new: fresh } };
      }),
    ];
  },
});

/** What went into kits that were made here and are still the same owner's, for the same purpose. */
function madeOf({ lot }: UnkittingBody, { kitParts }: Pick<ProblemFacts, 'kitParts'>) {
  const made = lot === null ? undefined : kitParts.get(lot);
  return made?.handedOn ? undefined : made;
}

/** What is known of the worth of lots, of parts that went in, and of items in general. */
type Worth = Pick<ProblemFacts, 'lots' | 'kitParts' | 'items'>;

/**
 * What each part is worth: its share of what the kits are worth, by what is left inside of what such
 * parts were worth when they went in; the last priced part takes the rest, so that nothing is lost
 * and the last kits give back all that remains. Parts of kits that came packed, or were given to
 * another since, share by what such parts were worth, else by their reference prices. Kits without a
 * value give their priced parts back at what those were worth, and new lots none. Parts of which
 * nobody knows stay unpriced, which has to be said (`lostValues`).
 *
 * 2 kits worth 101 分, made of 2 × A (80 分) and 2 × B (21 分): A leaves with round(101 × 80 ÷ 101)
 * = 80, B takes the rest, 21. If B is broken and gone, A carries the whole 101. Packed kits worth 350
 * 元 of 2 quilts at 100 元 and a torch at 50 元 by the catalogue: 280 元 and 70 元.
 */
function partAmounts(body: UnkittingBody, worth: number | null, facts: Worth): (number | null)[] {
  const weights = weightsOf(body, facts);
  if (worth === null) {
    return weights.map((weight, index) => (body.lines[index]?.lot === null ? null : weight));
  }
  const isWorthless = weights.every((weight) => (weight ?? 0) === 0);
  const shares = isWorthless
    ? weights.map((weight, index) => (weight === null ? null : (body.lines[index]?.quantity ?? 0)))
    : weights;
  const total = shares.reduce((sum: number, share) => sum + (share ?? 0), 0);
  let left = { quantity: total, amount: worth };
  return shares.map((share) => {
    if (share === null) return null;
    const amount = share === 0 ? 0 : amountLeaving(left, share);
    left = { quantity: left.quantity - share, amount: left.amount - amount };
    return amount;
  });
}

/** What each line's units would take with them of what is still inside; null without a price. */
function weightsOf(body: UnkittingBody, facts: Worth): (number | null)[] {
  const inside = new Map(
    madeOf(body, facts)?.parts.map((part) => [
      part.lot,
      {
        quantity: leftOf(part),
        amount: part.amount === null ? null : Math.max(0, part.amount - part.outAmount),
      },
    ]),
  );
  return body.lines.map((line) => {
    const { lot, quantity: typed } = line;
    if (lot === null) return freshWeight(body, line, facts);
    const left = inside.get(lot);
    if (left === undefined || (facts.lots.get(lot)?.unitPrice ?? null) === null) return null;
    const parts = Math.min(typed ?? 0, left.quantity);
    const amount =
      parts === 0 ? 0 : amountLeaving({ quantity: left.quantity, amount: left.amount ?? 0 }, parts);
    inside.set(lot, { quantity: left.quantity - parts, amount: (left.amount ?? 0) - amount });
    return amount;
  });
}

/** What parts without a lot would be worth: as such parts were when they went in, else by the catalogue. */
function freshWeight(
  { lot }: UnkittingBody,
  { item, quantity: typed }: UnkittingLine,
  { kitParts, items }: Worth,
): number | null {
  const wentIn = (kitParts.get(lot ?? '')?.parts ?? []).filter((part) => part.item === item);
  const { known, unpriced } = sumMoney(wentIn.map(({ amount }) => amount));
  const quantity = wentIn.reduce((sum, part) => sum + part.quantity, 0);
  const parts = typed ?? 0;
  if (unpriced === 0 && parts > 0 && parts <= quantity) {
    return amountLeaving({ quantity, amount: known }, parts);
  }
  const price = items.get(item)?.referencePrice ?? null;
  const amount = lineAmount(price === null ? null : { per: 'unit', price }, parts);
  return lineFen.nullable().catch(null).parse(amount);
}

/**
 * Kits have a value, and parts come out without one: nothing says what they are worth. The person is
 * told, and goes on with a word, or has the catalogue say a reference price first.
 */
function lostValues(body: UnkittingBody, facts: ProblemFacts): Problem[] {
  const { lot, lines, note } = body;
  const isKnown = lot !== null && (facts.lots.get(lot)?.unitPrice ?? null) !== null;
  if (!isKnown || note.trim() !== '') return [];
  const lost: Problem = { line: null, field: 'note', problem: 'valueLost' };
  const weights = weightsOf(body, facts);
  const fresh = lines.flatMap((line, index) =>
    line.lot === null && weights[index] === null && line.note.trim() === ''
      ? [{ ...lost, line: index + 1 }]
      : [],
  );
  const areAllLost =
    lines.length > 0 && lines.every((line, index) => line.lot !== null && weights[index] === null);
  return areAllLost ? [lost] : fresh;
}

function lineProblems(line: UnkittingLine, number: number, facts: LineFacts): Problem[] {
  const { lots, made, conditions } = facts;
  const isKnown = made?.parts.some(({ item }) => item === line.item) ?? false;
  return [
    ...(line.quantity === null ? [missing(number, 'quantity')] : []),
    ...(line.bin === null ? [missing(number, 'bin')] : []),
    ...(conditions.includes(line.condition)
      ? []
      : [{ line: number, field: 'condition', problem: 'stillHeld' as const }]),
    ...(line.lot === null && isKnown ? [missing(number, 'lot')] : []),
    ...(line.lot === null && !isKnown && line.expiry === null ? [missing(number, 'expiry')] : []),
    ...(line.lot !== null && lots.get(line.lot)?.item !== line.item
      ? [{ line: number, field: 'lot', problem: 'lotMismatch' as const }]
      : []),
  ];
}

interface LineFacts extends Pick<ProblemFacts, 'lots'> {
  /** What went into the kits, when they were made here. */
  made: KitParts | undefined;
  /** In which a part may come out. */
  conditions: readonly Condition[];
}

/**
 * No more of an item can come out than is in so many kits, and no more of a lot than is still
 * inside; less needs a word of where the rest is.
 *
 * 4 kits with 2 towels each, 5 of lot X and 3 of lot Y: of 2 kits 4 towels come out, of Y at most 3.
 */
function againstParts(body: UnkittingBody, made: KitParts | undefined): Problem[] {
  if (made === undefined || body.kits === null) return [];
  const out = new Map<string, number>();
  const tooMany = body.lines.flatMap(({ item, lot, quantity: parts }, index): Problem[] => {
    if (parts === null) return [];
    const ofItem = (out.get(item) ?? 0) + parts;
    const ofLot = (out.get(lot ?? '') ?? 0) + parts;
    out.set(item, ofItem);
    if (lot !== null) out.set(lot, ofLot);
    const part = made.parts.find((each) => each.lot === lot);
    const fits =
      ofItem <= partsIn(made, item, body.kits ?? 0) &&
      (lot === null || (part !== undefined && ofLot <= leftOf(part)));
    return fits ? [] : [{ line: index + 1, field: 'quantity', problem: 'moreThanWentIn' }];
  });
  const items = [...new Set(made.parts.map(({ item }) => item))];
  const unexplained = items
    .filter((item) => (out.get(item) ?? 0) < partsIn(made, item, body.kits ?? 0))
    .flatMap((item) => whereIsTheRest(body, item));
  return [...tooMany, ...unexplained];
}

/**
 * Kits that came to us packed are what their bill of materials says, in one of its versions: without
 * one, anything could come out of anything. Their parts get lots of their own.
 */
function againstBills(body: UnkittingBody, bills: ProblemFacts['bills']): Problem[] {
  const { item: kit, kits, lines } = body;
  if (kit === null || kits === null) return [];
  const versions = [...bills.values()].filter(({ item }) => item === kit);
  const latest = versions.at(-1);
  if (latest === undefined) return [{ line: null, field: 'item', problem: 'noBill' }];
  const fits = versions.some((bill) => beyond(lines, bill, kits).length === 0);
  return fits ? [] : beyond(lines, latest, kits);
}

/** The lines by which more comes out than is in so many kits of a bill. */
function beyond(lines: readonly UnkittingLine[], bill: BillFacts, kits: number): Problem[] {
  const out = new Map<string, number>();
  return lines.flatMap(({ item, lot, quantity: parts }, index): Problem[] => {
    const sum = (out.get(item) ?? 0) + (parts ?? 0);
    out.set(item, sum);
    const each = bill.lines
      .filter((line) => line.item === item)
      .reduce((all, line) => all + line.quantity, 0);
    return lot === null && sum <= each * kits
      ? []
      : [{ line: index + 1, field: 'quantity', problem: 'moreThanWentIn' }];
  });
}

function whereIsTheRest({ lines, note }: UnkittingBody, item: string): Problem[] {
  const own = lines.flatMap((line, index) => (line.item === item ? [{ ...line, index }] : []));
  const [first] = own;
  const isSaid = [note, ...own.map((line) => line.note)].some((each) => each.trim() !== '');
  if (isSaid || own.some(({ quantity: typed }) => typed === null)) return [];
  return [{ line: first ? first.index + 1 : null, field: 'note', problem: 'needsReason' }];
}
