import { emptyLoading, put, station } from './loading';
import { settled } from './nearestFirst';
import { lineOf, type Network } from './network';
import type { Plan } from './plan';

/** Whether a plan can still be carried out as it stands: goods, ways, locks, bans and lorries. */
export function isHeld(network: Network, plan: Plan): boolean {
  const { problem, arcs, demands, supplies, legs } = network;
  const loading = emptyLoading(network);
  const legBetween = new Map(
    legs.map(({ warehouse, destination }, leg) => [
      `${problem.warehouses[warehouse]?.code} ${problem.destinations[destination]?.key}`,
      leg,
    ]),
  );
  for (const { warehouse, destination, lorries } of plan.legs) {
    const leg = legBetween.get(`${warehouse} ${destination}`);
    for (const { kind, count } of lorries) {
      const idle = loading.idle[legs[leg ?? -1]?.warehouse ?? -1]?.[kind] ?? 0;
      if (leg === undefined || idle < count) return false;
      station(loading, leg, kind, count);
    }
  }
  const arcBy = new Map(
    arcs.map((arc, number) => [lineOf(demands[arc.demand], supplies[arc.supply]), number]),
  );
  const isLoaded = plan.lines.every(({ demand, warehouse, item, quantity }) => {
    const arc = arcBy.get(`${demand} ${warehouse} ${item}`);
    return arc !== undefined && put(loading, arc, quantity, false) === quantity;
  });
  const { sent } = settled(network);
  return isLoaded && network.locks.every(({ arc }) => loading.sent[arc] === sent[arc]);
}
