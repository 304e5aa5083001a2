import { z } from 'zod';
import { type Expiry, maybeText, remark, uid } from '../fields';
import type { Purpose } from '../stock/allocate';
import { sumMoney, unitPrice } from '../stock/money';
import { declareKind, given, lotOf, missing, pointsAt } from './declaring';
import { choice } from './issue';
import type { BillFacts, LotFacts, PlannedMovement, Problem } from './kind';

const kittingLine = z.strictObject({
  item: uid,
  /** How much of it is in one kit, copied from the bill of materials. */
  each: z.int().min(1).max(1_000_000),
  choice: choice.nullable(),
  note: maybeText(200),
});
export type KittingLine = z.infer<typeof kittingLine>;

export const kittingBody = z.strictObject({
  kind: z.literal('kitting'),
  /** The kit. */
  item: uid.nullable(),
  bill: uid.nullable(),
  kits: z.int().min(1).max(1_000_000).nullable(),
  /** Whose goods the parts are, and for what: owners and restrictions are not mixed (rule 14). */
  owner: uid.nullable(),
  earmark: uid.nullable(),
  bin: uid.nullable(),
  batchNumber: maybeText(60),
  note: remark,
  lines: z.array(kittingLine).max(200),
});
export type KittingBody = z.infer<typeof kittingBody>;

/** 组装单 ZZ: bins → conversion for the parts, conversion → bin for the lot of the kits. */
export const kitting = declareKind<KittingBody>({
  kind: 'kitting',
  prefix: 'ZZ',
  body: kittingBody,
  persons: { keeper: 'optional' },
  joins: [
    ['bin', 'conversion'],
    ['conversion', 'bin'],
  ],

  references: (body) => [
    ...pointsAt('item', body.item),
    ...pointsAt('bill', body.bill),
    ...pointsAt('party', body.owner),
    ...pointsAt('earmark', body.earmark),
    ...pointsAt('bin', body.bin),
    ...body.lines.flatMap((line) => [
      ...pointsAt('item', line.item),
      ...(line.choice?.picks ?? []).flatMap((pick) => [
        ...pointsAt('lot', pick.lot),
        ...pointsAt('bin', pick.bin),
      ]),
    ]),
  ],

  problems: (body, { bills }) => [
    ...(['item', 'bill', 'kits', 'owner', 'bin'] as const).flatMap((field) =>
      body[field] === null ? [missing(null, field)] : [],
    ),
    ...(body.bill === null ? [] : billProblems(body, bills.get(body.bill))),
    ...body.lines.flatMap((line, index) => choiceProblems(body, line, index + 1)),
  ],

  wants: (body, { society, on, items }) => ({
    lines: body.lines.map((line) => ({
      item: line.item,
      quantity: line.each * (body.kits ?? 0),
      latestFirst: items.get(line.item)?.picksLast ?? false,
      ...(line.choice ? { chosen: line.choice.picks } : {}),
    })),
    purpose: kitPurpose({ owner: body.owner ?? society, earmark: body.earmark }, on),
  }),
  totals: ({ kits, lines }) => ({
    known: 0,
    unpriced: 0,
    quantity: kits ?? 0,
    lines: lines.length,
  }),

  movements: ({ body, picks, values, lots, warehouse, businessDate }) => {
    const between = { kind: 'conversion' as const, warehouse };
    const kits = given(body.kits, 'kits');
    const { known, unpriced } = sumMoney(values);
    const amount = unpriced > 0 ? null : known;
    const parts = picks.map(
      ({ line, lot, from, quantity }): PlannedMovement => ({
        line,
        lot: { existing: lot },
        from,
        to: between,
        quantity,
      }),
    );
    return [
      ...parts,
      {
        line: body.lines.length + 1,
        lot: {
          new: {
            item: given(body.item, 'item'),
            batchNumber: body.batchNumber || null,
            productionDate: businessDate,
            expiry: earliest(picks.map(({ lot }) => lotOf(lots, lot))),
            owner: given(body.owner, 'owner'),
            earmark: body.earmark,
            serialNumber: null,
            unitPrice: unitPrice(amount, kits),
          },
        },
        from: between,
        to: { kind: 'bin', bin: given(body.bin, 'bin'), condition: 'good' },
        quantity: kits,
        amount,
      },
    ];
  },
});

/** Whose goods may go into a kit, and for what: no others (rule 14). */
export function kitPurpose(
  { owner, earmark }: { owner: string; earmark: string | null },
  on: string,
): Purpose {
  return { society: owner, earmark, orderingOwner: null, on, unmixed: true };
}

/** A kit lasts as long as the first of its parts to expire; unknown if one is unknown (rule 14). */
export function earliest(parts: readonly Pick<LotFacts, 'expiry'>[]): Expiry {
  if (parts.some(({ expiry }) => expiry.kind === 'unknown')) return { kind: 'unknown' };
  const dates = parts.flatMap(({ expiry }) => (expiry.kind === 'date' ? [expiry.date] : []));
  const [first] = dates.sort();
  return first === undefined ? { kind: 'none' } : { kind: 'date', date: first };
}

/** The lines are those of the bill of materials, neither more nor others. */
function billProblems(body: KittingBody, bill: BillFacts | undefined): Problem[] {
  const same =
    bill !== undefined &&
    bill.item === body.item &&
    bill.lines.length === body.lines.length &&
    bill.lines.every(
      ({ item, quantity }, index) =>
        body.lines[index]?.item === item && body.lines[index]?.each === quantity,
    );
  return same ? [] : [{ line: null, field: 'bill', problem: 'notTheBill' }];
}

function choiceProblems(body: KittingBody, line: KittingLine, number: number): Problem[] {
  if (line.choice === null || body.kits === null) return [];
  const chosen = line.choice.picks.reduce((sum, { quantity }) => sum + quantity, 0);
  return chosen === line.each * body.kits
    ? []
    : [{ line: number, field: 'choice', problem: 'choiceMismatch' }];
}
