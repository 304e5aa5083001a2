import { emptyLoading, type Loading, planOf, put, station, trim } from './loading';
import type { Model } from './model';
import type { Network } from './network';
import type { Plan } from './plan';

/** Below this a solver's number is noise. */
const noise = 1e-6;

/**
 * A solver's answer as a plan of whole units on whole lorries. Parts of units are cut off and given
 * again where there is room, in case of need on one more lorry: the plan always keeps every bound.
 */
export function readAnswer(network: Network, model: Model, values: ArrayLike<number>): Plan {
  const loading = emptyLoading(network);
  const amount = (column: number | undefined) => (column === undefined ? 0 : (values[column] ?? 0));
  for (const [leg, columns] of model.lorries.entries()) {
    for (const [kind, column] of columns.entries()) {
      const count = Math.ceil(amount(column) - noise);
      if (count > 0) stationIdle(loading, leg, kind, count);
    }
  }
  const wanted = network.arcs.map((_, arc) => amount(model.flow[arc]));
  // What was settled by hand first, so that no rounding takes its room.
  for (const { arc } of network.locks) put(loading, arc, Math.round(wanted[arc] ?? 0), true);
  const locked = new Set(network.locks.map(({ arc }) => arc));
  const inOrder = network.arcs
    .map((_, arc) => arc)
    .filter((arc) => (wanted[arc] ?? 0) > noise && !locked.has(arc));
  for (const arc of inOrder) put(loading, arc, Math.floor((wanted[arc] ?? 0) + noise), false);
  giveAgain(loading, model, inOrder);
  trim(loading);
  return planOf(loading);
}

function stationIdle(loading: Loading, leg: number, kind: number, count: number) {
  const { warehouse = -1 } = loading.network.legs[leg] ?? {};
  station(loading, leg, kind, Math.min(count, loading.idle[warehouse]?.[kind] ?? 0));
}

/**
 * What was cut off: first as the model would have it, in case of need on one more lorry, then in any
 * way there is.
 */
function giveAgain(loading: Loading, model: Model, used: readonly number[]) {
  const { arcs, legs, locks } = loading.network;
  const lacking = new Set(loading.open.flatMap((open, demand) => (open > 0 ? [demand] : [])));
  if (lacking.size === 0) return;
  const locked = new Set(locks.map(({ arc }) => arc));
  const first = new Set(used);
  const upper = (arc: number) => model.columns[model.flow[arc] ?? -1]?.upper ?? 0;
  const rank = (arc: number) => {
    const { substitute = 0, late = 0, leg = -1 } = arcs[arc] ?? {};
    return [late, substitute, first.has(arc) ? 0 : 1, legs[leg]?.minutes ?? 0] as const;
  };
  const ways = arcs
    .map((_, arc) => arc)
    .filter((arc) => lacking.has(arcs[arc]?.demand ?? -1) && !locked.has(arc))
    .map((arc) => ({ arc, rank: rank(arc) }))
    .sort((a, b) => {
      for (const [at, each] of a.rank.entries()) {
        const by = each - (b.rank[at] ?? 0);
        if (by !== 0) return by;
      }
      return a.arc - b.arc;
    });
  for (const bound of [upper, () => Infinity]) {
    for (const more of [false, true]) {
      for (const { arc } of ways) put(loading, arc, bound(arc) - (loading.sent[arc] ?? 0), more);
    }
  }
}
