import { z } from 'zod';
import { condition, expiry, maybeText, quantity, remark, uid } from '../fields';
import { amountLeaving, unitPrice } from '../stock/money';
import type { Place } from '../stock/places';
import { declareKind, given, lotOf, missing, pointsAt, unsaid } from './declaring';
import type { KitParts, LotFacts, PlannedMovement, Problem, ProblemFacts } from './kind';

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
    ...body.lines.flatMap((line, index) => lineProblems(line, index + 1, facts)),
    ...moreThanWentIn(body, facts.kitParts),
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

  movements: ({ body, picks, values, lots, kitParts, warehouse }) => {
    const between = { kind: 'conversion' as const, warehouse };
    const kit = lotOf(lots, given(body.lot, 'lot'));
    const worth = values[0] ?? null;
    const amounts = partAmounts(body, worth, lots, kitParts.get(kit.uid));
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

/**
 * What each part is worth: its share of what the kits are worth, by what such parts were worth when
 * they went in; the last priced part takes the rest, so that nothing is lost. Kits without a value
 * give their priced parts back at what those were worth. Parts of which nobody knows stay unpriced.
 *
 * 2 kits worth 101 分, made of 2 × A (80 分) and 2 × B (21 分): A leaves with round(101 × 80 ÷ 101)
 * = 80, B takes the rest, 21.
 */
function partAmounts(
  body: UnkittingBody,
  worth: number | null,
  lots: ReadonlyMap<string, LotFacts>,
  made: KitParts | undefined,
): (number | null)[] {
  const weights = body.lines.map(({ lot, quantity: parts }) => {
    const priced = lot !== null && lotOf(lots, lot).unitPrice !== null;
    const whole = made?.parts.filter((part) => part.lot === lot) ?? [];
    const quantities = whole.reduce((sum, part) => sum + part.quantity, 0);
    const amount = whole.reduce((sum, part) => sum + (part.amount ?? 0), 0);
    if (!priced || quantities === 0) return null;
    return amountLeaving({ quantity: quantities, amount }, Math.min(parts ?? 0, quantities));
  });
  const total = weights.reduce((sum: number, weight) => sum + (weight ?? 0), 0);
  if (worth === null || total === 0) return weights;
  let left = { quantity: total, amount: worth };
  return weights.map((weight) => {
    if (weight === null) return null;
    const amount = weight === 0 ? 0 : amountLeaving(left, weight);
    left = { quantity: left.quantity - weight, amount: left.amount - amount };
    return amount;
  });
}

function lineProblems(line: UnkittingLine, number: number, { lots }: ProblemFacts): Problem[] {
  return [
    ...(line.quantity === null ? [missing(number, 'quantity')] : []),
    ...(line.bin === null ? [missing(number, 'bin')] : []),
    ...(line.lot === null && line.expiry === null ? [missing(number, 'expiry')] : []),
    ...(line.lot !== null && lots.get(line.lot)?.item !== line.item
      ? [{ line: number, field: 'lot', problem: 'lotMismatch' as const }]
      : []),
  ];
}

/** No more of a lot can come out of the kits than went into so many of them. */
function moreThanWentIn(body: UnkittingBody, kitParts: ReadonlyMap<string, KitParts>): Problem[] {
  const made = kitParts.get(body.lot ?? '');
  const out = new Map<string, number>();
  return body.lines.flatMap(({ lot, quantity: parts }, index): Problem[] => {
    if (lot === null || parts === null) return [];
    const sum = (out.get(lot) ?? 0) + parts;
    out.set(lot, sum);
    const part = made?.parts.filter((each) => each.lot === lot) ?? [];
    const wentIn = part.reduce((all, { quantity: each }) => all + each, 0);
    return sum <= wentIn ? [] : [{ line: index + 1, field: 'quantity', problem: 'moreThanWentIn' }];
  });
}
