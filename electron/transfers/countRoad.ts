import type { Output } from '../../shared/api';
import type { RoadShow } from '../../shared/transfers/api';
import type { QueryContext } from '../context';
import { listAwaiting } from './awaiting';
import { listOnTheRoad, waitsFor } from './onTheRoad';

/**
 * How many transfers wait for somebody: to be received at a warehouse, to be answered for by it,
 * late on either side; and the receipts there that wait for their transfer. Without a warehouse,
 * all of them.
 */
export function countRoad(
  context: QueryContext,
  warehouse: string | undefined,
): Output<'dashboard.read'>['road'] {
  const at = warehouse ? { warehouse } : {};
  const { rows } = listOnTheRoad(context, at);
  const count = (show: RoadShow) => rows.filter((row) => waitsFor(show, row, warehouse)).length;
  return {
    toReceive: count('toReceive'),
    stated: count('stated'),
    overdue: count('overdue'),
    toMatch: listAwaiting(context, at).rows.length,
  };
}
