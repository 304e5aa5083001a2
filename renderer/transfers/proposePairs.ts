import type { RoadLot } from '../../shared/transfers/acts';
import type { AwaitingRow } from '../../shared/transfers/api';

/** A lot on the road with the one that came before it. */
export interface Pair {
  lot: RoadLot;
  came: AwaitingRow['lots'][number];
  quantity: number | null;
}

/**
 * What of a transfer came already, by item: each lot is tied once, and no more of it than is on the
 * road and than came.
 */
export function proposePairs(road: readonly RoadLot[], receipt: AwaitingRow): Pair[] {
  const free = [...receipt.lots];
  return road.flatMap((lot) => {
    const at = lot.onRoad > 0 ? free.findIndex(({ item }) => item === lot.item) : -1;
    const [came] = at < 0 ? [] : free.splice(at, 1);
    return came ? [{ lot, came, quantity: Math.min(lot.onRoad, came.unmatched) }] : [];
  });
}
