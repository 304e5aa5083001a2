import type { Output } from '../../shared/api';
import { isAwaited } from '../../shared/transfers/acts';
import type { QueryContext } from '../context';
import { listAwaiting } from './awaiting';
import { listOnTheRoad } from './onTheRoad';

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
  const isHere = ({ code }: { code: string }) => warehouse === undefined || code === warehouse;
  return {
    toReceive: rows.filter(({ to, lots }) => isHere(to) && lots.some(isAwaited)).length,
    stated: rows.filter(({ from, isStated }) => isHere(from) && isStated).length,
    overdue: rows.filter(({ isOverdue }) => isOverdue).length,
    toMatch: listAwaiting(context, at).rows.length,
  };
}
