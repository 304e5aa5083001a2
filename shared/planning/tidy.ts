import { loadedBy } from './loadedBy';
import { type Loading, planOf, put, roomFor, take, trim } from './loading';
import { type Arc, lineOf, type Network } from './network';
import type { Plan, PlanLine } from './plan';
import { loadingAt } from './problem';

/**
 * 建议值, ours: a line more is worth its paper, its pick and its count where the goods of its demand come a
 * quarter of an hour sooner by it, on average over all of them.
 */
export const lineMinutes = 15;
/** Sums of fractions that differ by less are the same. */
const noise = 1e-9;

/**
 * A plan put in order: what may as well ride on another lorry that goes anyway is moved there, where it
 * comes sooner or spares a line. The levels say nothing of that (`levels.ts`), so the search leaves it to
 * chance: two quilts from afar beside a lorry with room. Nothing that they do judge gets worse by it:
 * each demand gets as much as before, and every move alone comes no later than wanted, instead of
 * nothing more, and leaves no more to expire; lorries that have become empty stay at home.
 */
export function tidy(network: Network, plan: Plan): Plan {
  const loading = loadedBy(network, plan);
  if (loading === null) return plan;
  const moves = movesIn(loading);
  // The most pressing first, so that they have the choice of what is near.
  const inOrder = [...moves.ofDemand].sort(
    ([a], [b]) => (network.demands[a]?.level ?? 0) - (network.demands[b]?.level ?? 0) || a - b,
  );
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const [, arcs] of inOrder) {
      for (const from of arcs) {
        const move = moves.best(from, arcs);
        if (move === null) continue;
        take(loading, from, move.quantity);
        put(loading, move.to, move.quantity, false);
        isBetter = true;
      }
    }
  }
  trim(loading);
  return planOf(loading);
}

interface Move {
  to: number;
  quantity: number;
  /** By how much it changes what is late, what comes instead, and then the hours and lines. */
  by: readonly number[];
}

/** What may be moved: all but what was settled by hand, and only to where lorries go already. */
function movesIn(loading: Loading) {
  const { network, sent } = loading;
  const { arcs, demands, supplies } = network;
  const locked = new Set(network.locks.map(({ arc }) => arc));
  const ofDemand = new Map<number, number[]>();
  for (const [number, { demand, leg }] of arcs.entries()) {
    const goes = loading.lorries[leg]?.some((count) => count > 0) ?? false;
    if (!goes || locked.has(number)) continue;
    const others = ofDemand.get(demand);
    if (others) others.push(number);
    else ofDemand.set(demand, [number]);
  }
  const arrives = arrivals(network);
  /** How many of a supply can leave it or come to it, and no more than before expires. */
  const beyondExpiring = (from: number, to: number) => {
    const taken = (supply: number) => (supplies[supply]?.free ?? 0) - (loading.left[supply] ?? 0);
    const over = (supply: number) => taken(supply) - (supplies[supply]?.expiring ?? 0);
    return Math.max(0, over(from)) + Math.max(0, -over(to));
  };
  const moveTo = (from: number, to: number): Move | null => {
    const [a, b] = [arcs[from] as Arc, arcs[to] as Arc];
    const there = sent[from] ?? 0;
    if (a.leg === b.leg || a.supply === b.supply) return null;
    if (b.late > a.late || b.substitute > a.substitute) return null;
    const quantity = Math.min(
      there,
      loading.left[b.supply] ?? 0,
      beyondExpiring(a.supply, b.supply),
      roomFor(loading, b.leg, supplies[b.supply]?.item ?? -1),
    );
    if (quantity <= 0) return null;
    const lines = ((sent[to] ?? 0) === 0 ? 1 : 0) - (quantity === there ? 1 : 0);
    const part = quantity / (demands[a.demand]?.quantity ?? 1);
    const by = [
      part * (b.late - a.late),
      part * (b.substitute - a.substitute),
      part * (arrives(b) - arrives(a)) + lines * lineMinutes,
    ];
    return isLess(by, []) ? { to, quantity, by } : null;
  };
  const best = (from: number, those: readonly number[]): Move | null => {
    let found: Move | null = null;
    if ((sent[from] ?? 0) === 0) return null;
    for (const to of those) {
      const move = to === from ? null : moveTo(from, to);
      if (move && (found === null || isLess(move.by, found.by))) found = move;
    }
    return found;
  };
  return { ofDemand, best };
}

/**
 * Of a plan in order: whether a warehouse could give some of a line on lorries that go anyway, and so few
 * that the minutes that they would come sooner are not worth a line of their own.
 */
export function fewIn(network: Network, plan: Plan) {
  const { arcs, demands, supplies } = network;
  const loading = loadedBy(network, plan);
  const arcBy = new Map(
    arcs.map((arc, number) => [lineOf(demands[arc.demand], supplies[arc.supply]), number]),
  );
  const arcOf = ({ demand, warehouse, item }: PlanLine) =>
    arcs[arcBy.get(`${demand} ${warehouse} ${item}`) ?? -1];
  const arrives = arrivals(network);
  return (line: PlanLine, other: Pick<PlanLine, 'warehouse' | 'item'>): boolean => {
    const [here, there] = [arcOf(line), arcOf({ ...line, ...other })];
    if (!loading || !here || !there) return false;
    const room = roomFor(loading, there.leg, supplies[there.supply]?.item ?? -1);
    const could = Math.min(line.quantity, loading.left[there.supply] ?? 0, room);
    const part = could / (demands[there.demand]?.quantity ?? 1);
    return could > 0 && part * (arrives(here) - arrives(there)) <= lineMinutes;
  };
}

/** Minutes from the moment of planning until goods are there. */
function arrivals({ problem, legs }: Network) {
  const byLeg = legs.map(
    ({ warehouse, minutes }) => loadingAt(problem, problem.warehouses[warehouse]) + minutes,
  );
  return ({ leg }: Arc) => byLeg[leg] ?? 0;
}

/** Whether the first figure that differs is less. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, figure] of one.entries()) {
    const by = figure - (other[at] ?? 0);
    if (Math.abs(by) > noise) return by < 0;
  }
  return false;
}
