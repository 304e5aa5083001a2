import { type Arc, type Leg, lineOf, type Network } from './network';
import type { Plan } from './plan';
import { fitOf } from './rooms';

/** A plan while it is made: what is left to give and to ask, and which lorries stand where. */
export interface Loading {
  network: Network;
  /** Sent on each arc. */
  sent: number[];
  /** Left of each supply, open of each demand. */
  left: number[];
  open: number[];
  /** Of each leg: what is taken of each room, and how many lorries of each kind of its warehouse. */
  taken: number[][];
  lorries: number[][];
  /** Lorries of each warehouse that stand idle, by kind. */
  idle: number[][];
}

export function emptyLoading(network: Network): Loading {
  const { problem, supplies, demands, arcs, legs } = network;
  return {
    network,
    sent: arcs.map(() => 0),
    left: supplies.map(({ free }) => free),
    open: demands.map(({ quantity }) => quantity),
    taken: legs.map(({ warehouse }) => network.rooms[warehouse]?.map(() => 0) ?? []),
    lorries: legs.map((leg) => problem.warehouses[leg.warehouse]?.lorries.map(() => 0) ?? []),
    idle: problem.warehouses.map(({ lorries }) => lorries.map(({ count }) => count)),
  };
}

/**
 * Puts up to `quantity` more on an arc, as far as there are goods, demand and room; answers how
 * many. `more` lets further lorries be called, the largest first.
 */
export function put(loading: Loading, arc: number, quantity: number, more: boolean): number {
  const { network, left, open } = loading;
  const { demand, supply, leg } = network.arcs[arc] as Arc;
  const item = network.supplies[supply]?.item ?? -1;
  const most = Math.min(quantity, left[supply] ?? 0, open[demand] ?? 0);
  let room = roomFor(loading, leg, item);
  while (more && room < most && callLorry(loading, leg, item)) room = roomFor(loading, leg, item);
  const count = Math.min(most, room);
  if (count <= 0) return 0;
  change(loading, arc, count);
  return count;
}

/** Takes some of what was put on an arc off again. */
export function take(loading: Loading, arc: number, quantity: number) {
  change(loading, arc, -quantity);
}

function change(loading: Loading, arc: number, by: number) {
  const { network, left, open, sent } = loading;
  const { demand, supply, leg } = network.arcs[arc] as Arc;
  const item = network.supplies[supply]?.item ?? -1;
  sent[arc] = (sent[arc] ?? 0) + by;
  left[supply] = (left[supply] ?? 0) - by;
  open[demand] = (open[demand] ?? 0) - by;
  const taken = loading.taken[leg] ?? [];
  for (const [number, { takes }] of roomsAt(loading, leg).entries()) {
    taken[number] = (taken[number] ?? 0) + by * (takes.get(item) ?? 0);
  }
}

function roomsAt({ network }: Loading, leg: number) {
  return network.rooms[network.legs[leg]?.warehouse ?? -1] ?? [];
}

/** How many more of an item the lorries on a leg take. */
export function roomFor(loading: Loading, leg: number, item: number): number {
  const lorries = loading.lorries[leg] ?? [];
  const taken = loading.taken[leg] ?? [];
  let most = Infinity;
  for (const [number, { takes, gives }] of roomsAt(loading, leg).entries()) {
    const each = takes.get(item);
    if (each === undefined) continue;
    most = Math.min(most, Math.floor((givenBy(gives, lorries) - (taken[number] ?? 0)) / each));
  }
  return most;
}

const givenBy = (gives: readonly number[], lorries: readonly number[]) =>
  gives.reduce((sum, each, kind) => sum + each * (lorries[kind] ?? 0), 0);

/** Whether the lorries on a leg take what rides on it. */
function isEnough(loading: Loading, leg: number): boolean {
  const lorries = loading.lorries[leg] ?? [];
  return roomsAt(loading, leg).every(
    ({ gives }, number) => givenBy(gives, lorries) >= (loading.taken[leg]?.[number] ?? 0),
  );
}

/** Calls the largest idle lorry that takes one of these at all. */
function callLorry(loading: Loading, leg: number, item: number): boolean {
  const { problem, legs } = loading.network;
  const { warehouse } = legs[leg] as Leg;
  const idle = loading.idle[warehouse] ?? [];
  const what = problem.items[item];
  const [largest] = (problem.warehouses[warehouse]?.lorries ?? [])
    .map((kind, number) => ({ ...kind, number }))
    .filter((kind) => (idle[kind.number] ?? 0) > 0 && what && fitOf(kind, what) > 0)
    .sort((a, b) => b.volume - a.volume || b.load - a.load);
  if (largest === undefined) return false;
  move(loading, leg, largest.number, 1);
  return true;
}

function move(loading: Loading, leg: number, kind: number, count: number) {
  const { warehouse } = loading.network.legs[leg] as Leg;
  const idle = loading.idle[warehouse] ?? [];
  const here = loading.lorries[leg] ?? [];
  idle[kind] = (idle[kind] ?? 0) - count;
  here[kind] = (here[kind] ?? 0) + count;
}

/** Stations the lorries of an answer. */
export function station(loading: Loading, leg: number, kind: number, count: number) {
  move(loading, leg, kind, count);
}

/** Sends home what is not needed, then has smaller lorries go where they are enough. */
export function trim(loading: Loading) {
  for (const [leg, { warehouse }] of loading.network.legs.entries()) {
    const kinds = (loading.network.problem.warehouses[warehouse]?.lorries ?? [])
      .map((kind, number) => ({ ...kind, number }))
      .sort((a, b) => a.volume - b.volume || a.load - b.load);
    const stillFits = (change: () => void, back: () => void) => {
      change();
      const fits = isEnough(loading, leg);
      if (!fits) back();
      return fits;
    };
    for (const { number } of kinds) {
      const away = (by: number) => () => move(loading, leg, number, by);
      while ((loading.lorries[leg]?.[number] ?? 0) > 0 && stillFits(away(-1), away(1)));
    }
    for (const large of kinds.toReversed()) {
      for (const small of kinds) {
        if (small === large) break;
        const swap = (by: number) => () => {
          move(loading, leg, large.number, -by);
          move(loading, leg, small.number, by);
        };
        while (
          (loading.lorries[leg]?.[large.number] ?? 0) > 0 &&
          (loading.idle[warehouse]?.[small.number] ?? 0) > 0 &&
          stillFits(swap(1), swap(-1))
        );
      }
    }
  }
}

/** What was loaded, as a plan. */
export function planOf({ network, sent, lorries }: Loading): Plan {
  const { problem, demands, supplies, arcs, legs } = network;
  return {
    lines: arcs.flatMap(({ demand, supply }, arc) => {
      const [node, from, quantity] = [demands[demand], supplies[supply], sent[arc] ?? 0];
      if (!node || !from || quantity === 0) return [];
      const { warehouse, item } = from.supply;
      return [{ demand: node.demand.key, warehouse, item, quantity }];
    }),
    legs: legs.flatMap(({ warehouse, destination }, leg) => {
      const going = (lorries[leg] ?? []).flatMap((count, kind) =>
        count > 0 ? [{ kind, count }] : [],
      );
      const [from, to] = [problem.warehouses[warehouse], problem.destinations[destination]];
      if (!from || !to || going.length === 0) return [];
      return [{ warehouse: from.code, destination: to.key, lorries: going }];
    }),
  };
}

/** A plan as loaded, to go on from: what a problem no longer has is left out. */
export function sentBy(network: Network, { lines }: Plan): number[] {
  const quantities = new Map(
    lines.map(({ demand, warehouse, item, quantity }) => [
      `${demand} ${warehouse} ${item}`,
      quantity,
    ]),
  );
  return network.arcs.map(
    ({ demand, supply }) =>
      quantities.get(lineOf(network.demands[demand], network.supplies[supply])) ?? 0,
  );
}
