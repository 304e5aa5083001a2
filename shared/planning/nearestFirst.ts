import { emptyLoading, type Loading, planOf, put, trim } from './loading';
import type { Network } from './network';
import type { Plan } from './plan';

/**
 * The simple plan that anybody would make: the most pressing demand first, each from the nearest
 * warehouse that has it, then from the next. What was settled by hand goes before.
 */
export function nearestFirst(network: Network): Plan {
  const { demands, arcs, legs } = network;
  const loading = settled(network);
  const locked = new Set(network.locks.map(({ arc }) => arc));
  const ofDemand = demands.map((): number[] => []);
  for (const [number, arc] of arcs.entries()) ofDemand[arc.demand]?.push(number);
  const inOrder = demands
    .map((node, number) => ({ ...node, number }))
    .sort(
      (a, b) =>
        a.level - b.level ||
        (a.demand.wantedBy ?? Infinity) - (b.demand.wantedBy ?? Infinity) ||
        a.number - b.number,
    );
  for (const { number } of inOrder) {
    const ways = (ofDemand[number] ?? []).filter((arc) => !locked.has(arc));
    const minutes = (arc: number) => legs[arcs[arc]?.leg ?? -1]?.minutes ?? 0;
    const instead = (arc: number) => arcs[arc]?.substitute ?? 0;
    ways.sort((a, b) => instead(a) - instead(b) || minutes(a) - minutes(b) || a - b);
    for (const arc of ways) put(loading, arc, loading.open[number] ?? 0, true);
  }
  trim(loading);
  return planOf(loading);
}

/**
 * What was settled by hand, as far as goods, demand and lorries allow: what comes later finds what was
 * left, and the large lorries where small ones are enough.
 */
export function settled(network: Network): Loading {
  const loading = emptyLoading(network);
  for (const { arc, quantity } of network.locks) {
    put(loading, arc, quantity, true);
    trim(loading);
  }
  return loading;
}
