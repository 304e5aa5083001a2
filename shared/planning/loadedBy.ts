import { emptyLoading, type Loading, put, station } from './loading';
import { lineOf, type Network } from './network';
import type { Plan } from './plan';

/** A plan as loaded; null where goods, ways, bans or lorries don't allow it as it stands. */
export function loadedBy(network: Network, plan: Plan): Loading | null {
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
      if (leg === undefined || idle < count) return null;
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
  return isLoaded ? loading : null;
}
