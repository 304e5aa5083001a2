import type { PlanOrder } from './api';

/**
 * The order for other requisitions: what was settled by hand for those that stay stays. A lock names the line
 * of a requisition, a ban its place, which has the name of the first requisition for it.
 */
export function planFor(order: PlanOrder, requisitions: string[]): PlanOrder {
  const stays = new Set(requisitions);
  return {
    ...order,
    requisitions,
    deadlines: order.deadlines.filter(({ requisition }) => stays.has(requisition)),
    locks: order.locks.filter(({ demand }) => stays.has(demand.split(' ')[0] ?? '')),
    bans: order.bans.filter(({ destination }) => stays.has(destination)),
  };
}
