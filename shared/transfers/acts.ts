import { z } from 'zod';
import type { PlannedMovement } from '../documents/kind';
import { condition, maybeText, quantity, text, uid } from '../fields';
import { refuse } from '../refusals';
import type { Place } from '../stock/places';

/** What can be done with goods on the road, and what it moves. */

const part = z.int().min(0).max(1_000_000_000);
const parts = z.array(z.strictObject({ bin: uid, condition, quantity })).max(100);

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

/** What is on the road of one lot, and what the receiver has stated of it that nobody answered. */
export interface RoadLot {
  lot: string;
  item: string;
  itemName: string;
  batchNumber: string | null;
  /** The line of the transfer. */
  line: number;
  sent: number;
  onRoad: number;
  /** Stated short, damaged or refused, and not answered; at most what is on the road. */
  stated: number;
}

function sum(some: readonly { quantity: number }[]): number {
  return some.reduce((all, each) => all + each.quantity, 0);
}

function onRoadOf(road: readonly RoadLot[], lot: string): RoadLot {
  return road.find((each) => each.lot === lot) ?? refuse('notFound', { what: 'lot', uid: lot });
}

function refuseMore({ itemName, batchNumber }: RoadLot, wanted: number, most: number) {
  if (wanted > most) refuse('transfer.tooMuch', { item: itemName, batchNumber, most });
}

/** What a receiving shelves. Refuses more than is on the road, statements included. */
export function receiving(
  road: readonly RoadLot[],
  lines: readonly ReceiveLine[],
  document: string,
): PlannedMovement[] {
  return lines.flatMap((line) => {
    const lot = onRoadOf(road, line.lot);
    refuseMore(lot, sum(line.parts) + line.short + line.damaged + line.refused, lot.onRoad);
    return line.parts.map(
      ({ bin, condition: state, quantity: shelved }): PlannedMovement => ({
        line: lot.line,
        lot: { existing: line.lot },
        from: { kind: 'transit', document },
        to: { kind: 'bin', bin, condition: state },
        quantity: shelved,
      }),
    );
  });
}

/** What a settling takes off the road. Refuses more than the receiver has stated. */
export function settling(
  road: readonly RoadLot[],
  lines: readonly SettleLine[],
  { document, warehouse }: { document: string; warehouse: string },
): PlannedMovement[] {
  return lines.flatMap((line) => {
    const lot = onRoadOf(road, line.lot);
    refuseMore(lot, line.lost + sum(line.returned) + line.rejected, lot.stated);
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
  source: string;
  /** Received and not matched yet. */
  unmatched: number;
  /** The price of one unit in 分 is not exact: what a part that has left was worth, in 分. */
  shelves: readonly {
    bin: string;
    condition: 'good' | 'pending' | 'held' | 'damaged';
    free: number;
  }[];
  unitPrice: number | null;
}

/**
 * Ties goods that outran their paper to the transfer that brought them. What lies there becomes the
 * transfer's lot; what has left keeps the lot under which it left. The source's account of the
 * awaiting lot is then nothing.
 *
 * 40 came and were shelved as lot X, 10 of them have been issued. The transfer's 40 of lot A are
 * matched: 30 of A into the bin and 30 of X back to the source; 10 of A and 10 of X meet in the
 * conversion.
 */
export function matching(
  lot: RoadLot,
  awaiting: AwaitingLot,
  wanted: number,
  { document, warehouse }: { document: string; warehouse: string },
): PlannedMovement[] {
  refuseMore(lot, wanted, Math.min(lot.onRoad, awaiting.unmatched));
  const road: Place = { kind: 'transit', document };
  const between: Place = { kind: 'conversion', warehouse };
  const source: Place = { kind: 'source', party: awaiting.source };
  const { line } = lot;
  const movements: PlannedMovement[] = [];
  let left = wanted;
  for (const { bin, condition: state, free } of awaiting.shelves) {
    const here = Math.min(free, left);
    if (here === 0) continue;
    left -= here;
    const shelf: Place = { kind: 'bin', bin, condition: state };
    movements.push(
      { line, lot: { existing: awaiting.lot }, from: shelf, to: source, quantity: here },
      { line, lot: { existing: lot.lot }, from: road, to: shelf, quantity: here },
    );
  }
  if (left === 0) return movements;
  const amount =
    awaiting.unitPrice === null ? null : Math.floor((awaiting.unitPrice * left + 50) / 100);
  return [
    ...movements,
    { line, lot: { existing: lot.lot }, from: road, to: between, quantity: left },
    { line, lot: { existing: awaiting.lot }, from: between, to: source, quantity: left, amount },
  ];
}
