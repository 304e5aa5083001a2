import { z } from 'zod';
import type { PlannedMovement } from '../documents/kind';
import { condition, maybeText, quantity, quantityTotal, text, uid } from '../fields';
import { refuse } from '../refusals';
import { amountLeaving } from '../stock/money';
import type { Place } from '../stock/places';

/** What can be done with goods on the road, and what it moves. */

const part = z.int().min(0).max(1_000_000_000);
const parts = z.array(z.strictObject({ bin: uid, condition, quantity })).max(100);

/** The lines of an act: each lot is spoken of once. */
function linesOf<L extends z.ZodType<{ lot: string }>>(line: L) {
  return z
    .array(line)
    .min(1)
    .max(2000)
    .refine(
      (lines) => new Set(lines.map(({ lot }) => lot)).size === lines.length,
      'a lot is spoken of once',
    );
}

/** 签收: what the receiver shelves, and what he states of the rest. */
export const receiveLine = z.strictObject({
  lot: uid,
  parts,
  /** 短少: it was not on the lorry. */
  short: part,
  /** 损毁: it came, and nothing of it can be kept. */
  damaged: part,
  /** 拒收: it goes back. */
  refused: part,
  note: maybeText(200),
});
export type ReceiveLine = z.infer<typeof receiveLine>;
export const receiveLines = linesOf(
  receiveLine.refine(
    ({ parts: some, short, damaged, refused }) => sum(some) + short + damaged + refused > 0,
    'a line says something',
  ),
);

/** 差异处理: the sender's answer to what was stated. */
export const settleLine = z.strictObject({
  lot: uid,
  /** Off the road as lost. */
  lost: part,
  /** Back in the sender's bins. */
  returned: parts,
  /** The statement does not stand: the receiver looks again. */
  rejected: part,
  reason: text(200),
});
export type SettleLine = z.infer<typeof settleLine>;
export const settleLines = linesOf(
  settleLine.refine(
    ({ lost, returned, rejected }) => lost + rejected + sum(returned) > 0,
    'a line says something',
  ),
);

/** One lot of a transfer: `sent` is `received`, `returned`, `lost` and `onRoad` together. */
export const roadLot = z.strictObject({
  lot: uid,
  item: uid,
  itemName: z.string(),
  unit: z.string(),
  batchNumber: z.string().nullable(),
  /** The line of the transfer. */
  line: z.int().min(1),
  sent: quantityTotal,
  /** Into bins of the receiver, or matched with what he had already. */
  received: quantityTotal,
  /** Back into bins of the sender. */
  returned: quantityTotal,
  lost: quantityTotal,
  onRoad: quantityTotal,
  /** Of what is on the road: stated short, damaged or refused, and not answered. */
  stated: quantityTotal,
  /** All that the receiver has stated, answered or not. */
  short: quantityTotal,
  damaged: quantityTotal,
  refused: quantityTotal,
});
export type RoadLot = z.infer<typeof roadLot>;

/** Whether the receiver has yet to say something: of what he stated, the sender has the word. */
export function isAwaited({ onRoad, stated }: Pick<RoadLot, 'onRoad' | 'stated'>): boolean {
  return onRoad > stated;
}

function sum(some: readonly { quantity: number }[]): number {
  return some.reduce((all, each) => all + each.quantity, 0);
}

function onRoadOf(road: readonly RoadLot[], lot: string): RoadLot {
  return road.find((each) => each.lot === lot) ?? refuse('notFound', { what: 'lot', uid: lot });
}

function refuseMore(
  { itemName, batchNumber }: Pick<RoadLot, 'itemName' | 'batchNumber'>,
  wanted: number,
  most: number,
) {
  if (wanted > most) refuse('transfer.tooMuch', { item: itemName, batchNumber, most });
}

/**
 * What a receiving shelves. Refuses more than is on the road, statements included, and a statement
 * without a word. What nobody has stated yet arrives first; what arrives beyond that was stated and
 * is found after all.
 *
 * 10 on the road, 6 of them stated: 4 arrive and none can be stated again; or 10 arrive.
 */
export function receiving(
  road: readonly RoadLot[],
  lines: readonly ReceiveLine[],
  document: string,
): PlannedMovement[] {
  return lines.flatMap((line) => {
    const lot = onRoadOf(road, line.lot);
    const shelved = sum(line.parts);
    refuseMore(lot, shelved, lot.onRoad);
    const unstated = Math.max(0, lot.onRoad - lot.stated - shelved);
    const stated = line.short + line.damaged + line.refused;
    refuseMore(lot, stated, unstated);
    if (stated > 0 && line.note.trim() === '') {
      refuse('transfer.unexplained', { item: lot.itemName, batchNumber: lot.batchNumber });
    }
    return line.parts.map(
      ({ bin, condition: state, quantity: some }): PlannedMovement => ({
        line: lot.line,
        lot: { existing: line.lot },
        from: { kind: 'transit', document },
        to: { kind: 'bin', bin, condition: state },
        quantity: some,
      }),
    );
  });
}

/** How much of what was stated a line of a settling answers. */
export function settledOf({ lost, returned, rejected }: SettleLine): number {
  return lost + rejected + sum(returned);
}

/** What a settling takes off the road. Refuses more than the receiver has stated. */
export function settling(
  road: readonly RoadLot[],
  lines: readonly SettleLine[],
  { document, warehouse }: { document: string; warehouse: string },
): PlannedMovement[] {
  return lines.flatMap((line) => {
    const lot = onRoadOf(road, line.lot);
    refuseMore(lot, settledOf(line), lot.stated);
    const from: Place = { kind: 'transit', document };
    const each = { line: lot.line, lot: { existing: line.lot }, from };
    const lost: PlannedMovement[] =
      line.lost === 0 ? [] : [{ ...each, to: { kind: 'loss', warehouse }, quantity: line.lost }];
    return [
      ...lost,
      ...line.returned.map(
        ({ bin, condition: state, quantity: back }): PlannedMovement => ({
          ...each,
          to: { kind: 'bin', bin, condition: state },
          quantity: back,
        }),
      ),
    ];
  });
}

/** An awaiting lot: what of it is still where it was put and free, by place, and how it came. */
export interface AwaitingLot {
  lot: string;
  item: string;
  itemName: string;
  batchNumber: string | null;
  source: string;
  /** Received and not matched yet, with its value in 分; null where the lot has no price. */
  unmatched: number;
  amount: number | null;
  shelves: readonly {
    bin: string;
    condition: 'good' | 'pending' | 'held' | 'damaged';
    free: number;
  }[];
}

/** What of an awaiting lot is tied: from the shelves first, and what has left since. */
export function shelvesFor({ shelves }: AwaitingLot, wanted: number) {
  let left = wanted;
  const here = shelves.flatMap(({ bin, condition: state, free }) => {
    const quantityHere = Math.min(free, left);
    left -= quantityHere;
    const place: Place = { kind: 'bin', bin, condition: state };
    return quantityHere === 0 ? [] : [{ place, quantity: quantityHere }];
  });
  return { here, left };
}

/**
 * Ties goods that outran their paper to the transfer that brought them. What lies there becomes the
 * transfer's lot; what has left keeps the lot under which it left. The source's account of the
 * awaiting lot is then nothing. `worth` is what each shelf's part carries in 分.
 *
 * 40 came and were shelved as lot X, 10 of them have been issued. The transfer's 40 of lot A are
 * matched: 30 of A into the bin and 30 of X back to the source; 10 of A and 10 of X meet in the
 * conversion.
 */
export function matching(
  lot: RoadLot,
  awaiting: AwaitingLot,
  wanted: number,
  {
    document,
    warehouse,
    worth,
  }: { document: string; warehouse: string; worth: readonly (number | null)[] },
): PlannedMovement[] {
  refuseMore(lot, wanted, lot.onRoad);
  refuseMore(awaiting, wanted, awaiting.unmatched);
  const road: Place = { kind: 'transit', document };
  const between: Place = { kind: 'conversion', warehouse };
  const source: Place = { kind: 'source', party: awaiting.source };
  const of = { line: lot.line, lot: { existing: lot.lot } };
  const came = { line: lot.line, lot: { existing: awaiting.lot } };
  const { here, left } = shelvesFor(awaiting, wanted);
  const movements = here.flatMap(({ place, quantity: some }): PlannedMovement[] => [
    { ...came, from: place, to: source, quantity: some },
    { ...of, from: road, to: place, quantity: some },
  ]);
  if (left === 0) return movements;
  const amount = worthOfLeft(awaiting, wanted - left, left, worth);
  return [
    ...movements,
    { ...of, from: road, to: between, quantity: left },
    { ...came, from: between, to: source, quantity: left, amount },
  ];
}

/**
 * What of an awaiting lot waits once a part of it is tied, for the next part: of 40, 30 of them on
 * the shelf, 5 are tied; 35 wait, 25 of them on the shelf. `worth` is what the shelves' parts carried.
 */
export function awaitingAfter(
  awaiting: AwaitingLot,
  wanted: number,
  worth: readonly (number | null)[],
): AwaitingLot {
  const { left } = shelvesFor(awaiting, wanted);
  const shelved = worth.reduce<number>((all, each) => all + (each ?? 0), 0);
  const gone = left === 0 ? 0 : (worthOfLeft(awaiting, wanted - left, left, worth) ?? 0);
  let open = wanted;
  const shelves = awaiting.shelves.map((shelf) => {
    const taken = Math.min(shelf.free, open);
    open -= taken;
    return { ...shelf, free: shelf.free - taken };
  });
  return {
    ...awaiting,
    unmatched: awaiting.unmatched - wanted,
    amount: awaiting.amount === null ? null : awaiting.amount - shelved - gone,
    shelves,
  };
}

/** What has left takes its share of what the shelves' parts leave of the value: to the last 分. */
function worthOfLeft(
  { unmatched, amount }: AwaitingLot,
  here: number,
  left: number,
  worth: readonly (number | null)[],
): number | null {
  if (amount === null) return null;
  const shelved = worth.reduce<number>((all, each) => all + (each ?? 0), 0);
  return amountLeaving({ quantity: unmatched - here, amount: Math.max(0, amount - shelved) }, left);
}
