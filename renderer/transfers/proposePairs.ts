import type { RoadLot } from '../../shared/transfers/acts';
import type { AwaitingRow } from '../../shared/transfers/api';

/** A lot on the road with the one that came before it. */
export interface Pair {
  lot: RoadLot;
  came: AwaitingRow['lots'][number];
  quantity: number | null;
}

/**
 * What of a transfer came already, by item: over all its lots until what came is used up, and no more
 * of a lot than is on the road. 5 and 35 blankets were sent and 30 came: 5 and 25 are tied.
 */
export function proposePairs(road: readonly RoadLot[], receipt: AwaitingRow): Pair[] {
  const left = new Map(receipt.lots.map(({ lot, unmatched }) => [lot, unmatched]));
  return road.flatMap((lot) => {
    let open = lot.onRoad;
    return receipt.lots.flatMap((came) => {
      const quantity = came.item === lot.item ? Math.min(open, left.get(came.lot) ?? 0) : 0;
      if (quantity <= 0) return [];
      open -= quantity;
      left.set(came.lot, (left.get(came.lot) ?? 0) - quantity);
      return [{ lot, came, quantity }];
    });
  });
}

/** What is left of a lot once a match is made. */
export interface Left {
  lot: string;
  itemName: string;
  batchNumber: string | null;
  unit: string;
  count: number;
}

/**
 * What a match leaves open, of the transfer and of what came before it. 40 are on the road, 30 came
 * and all are tied: 10 stay on the road, nothing of the receipt stays unmatched.
 */
export function leftBy(
  road: readonly RoadLot[],
  receipt: AwaitingRow,
  tied: readonly { lot: string; awaiting: string; quantity: number }[],
): { road: Left[]; receipt: Left[] } {
  const tiedTo = (key: 'lot' | 'awaiting', lot: string) =>
    tied.reduce((all, each) => all + (each[key] === lot ? each.quantity : 0), 0);
  return {
    road: road
      .map((lot) => ({ ...lot, count: lot.onRoad - tiedTo('lot', lot.lot) }))
      .filter(({ count }) => count > 0),
    receipt: receipt.lots
      .map((lot) => ({ ...lot, count: lot.unmatched - tiedTo('awaiting', lot.lot) }))
      .filter(({ count }) => count > 0),
  };
}
