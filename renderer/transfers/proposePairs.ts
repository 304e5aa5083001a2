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
