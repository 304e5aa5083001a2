import { z } from 'zod';
import { type Condition, condition, expiry, maybeText, quantity, remark, uid } from '../fields';
import { againstBills, againstParts } from '../kits/comingOut';
import { conditionsOut, madeOf } from '../kits/parts';
import { lostValues, partAmounts } from '../kits/partsWorth';
import { unitPrice } from '../stock/money';
import type { Place } from '../stock/places';
import { declareKind, given, lotOf, missing, pointsAt, unsaid } from './declaring';
import type { KitParts, PlannedMovement, Problem, ProblemFacts } from './kind';
import { endlessProblems } from './newLots';

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
        items: facts.items,
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

function lineProblems(line: UnkittingLine, number: number, facts: LineFacts): Problem[] {
  const { lots, items, made, conditions } = facts;
  const isKnown = made?.parts.some(({ item }) => item === line.item) ?? false;
  return [
    ...(line.quantity === null ? [missing(number, 'quantity')] : []),
    ...(line.bin === null ? [missing(number, 'bin')] : []),
    ...(conditions.includes(line.condition)
      ? []
      : [{ line: number, field: 'condition', problem: 'stillHeld' as const }]),
    ...(line.lot === null && isKnown ? [missing(number, 'lot')] : []),
    ...(line.lot === null && !isKnown && line.expiry === null ? [missing(number, 'expiry')] : []),
    ...(line.lot === null ? endlessProblems(line.expiry, items.get(line.item), number) : []),
    ...(line.lot !== null && lots.get(line.lot)?.item !== line.item
      ? [{ line: number, field: 'lot', problem: 'lotMismatch' as const }]
      : []),
  ];
}

interface LineFacts extends Pick<ProblemFacts, 'lots' | 'items'> {
  /** What went into the kits, when they were made here. */
  made: KitParts | undefined;
  /** In which a part may come out. */
  conditions: readonly Condition[];
}
