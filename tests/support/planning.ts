import type { Plan } from '../../shared/planning/plan';
import type { Problem } from '../../shared/planning/problem';
import { proposedSize, proposedSizes } from '../../shared/planning/proposedSizes';

/**
 * Holds a plan against its problem, and judges it, from the words of the decision alone: shares no
 * code with the planner, so that neither hides the other's mistakes.
 */

const priorityOrder = ['urgent', 'high', 'normal'];

/** What a unit needs: known, or else by the table of proposals. */
export function needs(problem: Problem, uid: string) {
  const item = problem.items.find((each) => each.uid === uid);
  const proposed = proposedSizes[item?.unit ?? ''] ?? proposedSize;
  return {
    volume: item?.volume ?? proposed.volume,
    weight: item?.weight ?? proposed.weight,
    known: { volume: item?.volume ?? null, weight: item?.weight ?? null },
  };
}

/** Pieces of an item that one lorry takes, as far as their size is known. */
export function pieces(problem: Problem, uid: string, lorry: { volume: number; load: number }) {
  const { volume, weight } = needs(problem, uid).known;
  let most = 1e9;
  if (volume !== null) most = Math.min(most, Math.floor(lorry.volume / volume));
  if (weight !== null) most = Math.min(most, Math.floor(lorry.load / weight));
  return most;
}

/** What is wrong with a plan; empty when it can be carried out as it stands. */
export function faultsOf(problem: Problem, plan: Plan): string[] {
  const faults: string[] = [];
  const given: Record<string, number> = {};
  const got: Record<string, number> = {};
  const volume: Record<string, number> = {};
  const weight: Record<string, number> = {};
  const seen = new Set<string>();
  for (const line of plan.lines) {
    const name = JSON.stringify([line.demand, line.warehouse, line.item]);
    if (seen.has(name)) faults.push(`twice: ${name}`);
    seen.add(name);
    const demand = problem.demands.find(({ key }) => key === line.demand);
    if (!demand) {
      faults.push(`nobody asked: ${name}`);
      continue;
    }
    if (!Number.isInteger(line.quantity) || line.quantity < 1) faults.push(`not whole: ${name}`);
    if (line.item !== demand.item && !demand.substitutes.includes(line.item)) {
      faults.push(`not what was asked: ${name}`);
    }
    const way = `${line.warehouse}>${demand.destination}`;
    const isWay = problem.ways.some(
      (each) => each.warehouse === line.warehouse && each.destination === demand.destination,
    );
    if (!isWay) faults.push(`no way: ${name}`);
    for (const ban of problem.bans) {
      const isHere = ban.warehouse === line.warehouse && ban.destination === demand.destination;
      if (isHere && (ban.item === null || ban.item === line.item)) faults.push(`banned: ${name}`);
    }
    const item = needs(problem, line.item);
    const stock = `${line.warehouse} ${line.item}`;
    given[stock] = (given[stock] ?? 0) + line.quantity;
    got[line.demand] = (got[line.demand] ?? 0) + line.quantity;
    volume[way] = (volume[way] ?? 0) + line.quantity * item.volume;
    weight[way] = (weight[way] ?? 0) + line.quantity * item.weight;
  }
  for (const [stock, quantity] of Object.entries(given)) {
    const supply = problem.supplies.find((each) => `${each.warehouse} ${each.item}` === stock);
    if (quantity > (supply?.available ?? 0) - (supply?.floor ?? 0)) {
      faults.push(`more than may be given: ${stock}`);
    }
  }
  for (const demand of problem.demands) {
    if ((got[demand.key] ?? 0) > demand.quantity) faults.push(`more than asked: ${demand.key}`);
  }
  const out: Record<string, number> = {};
  const room: Record<string, { volume: number; load: number }> = {};
  for (const leg of plan.legs) {
    const way = `${leg.warehouse}>${leg.destination}`;
    if (room[way]) faults.push(`a leg twice: ${way}`);
    room[way] = { volume: 0, load: 0 };
    for (const { kind, count } of leg.lorries) {
      const lorry = problem.warehouses.find(({ code }) => code === leg.warehouse)?.lorries[kind];
      if (!lorry) faults.push(`no such lorry: ${way}`);
      const fleet = `${leg.warehouse} ${kind}`;
      out[fleet] = (out[fleet] ?? 0) + count;
      if ((out[fleet] ?? 0) > (lorry?.count ?? 0))
        faults.push(`more lorries than there are: ${fleet}`);
      room[way].volume += count * (lorry?.volume ?? 0);
      room[way].load += count * (lorry?.load ?? 0);
    }
  }
  for (const way of Object.keys(volume)) {
    if ((volume[way] ?? 0) > (room[way]?.volume ?? 0)) faults.push(`no room: ${way}`);
    if ((weight[way] ?? 0) > (room[way]?.load ?? 0)) faults.push(`too heavy: ${way}`);
  }
  for (const leg of plan.legs) faults.push(...piecesLeft(problem, plan, leg));
  for (const line of lockedLines(problem)) {
    const sent = plan.lines.find(
      (each) =>
        each.demand === line.demand && each.warehouse === line.warehouse && each.item === line.item,
    );
    if ((sent?.quantity ?? 0) !== line.quantity) faults.push(`a lock: ${JSON.stringify(line)}`);
  }
  return faults;
}

/** Pieces that fit into none of the lorries of a leg, by any choice of kinds that take them. */
function piecesLeft(problem: Problem, plan: Plan, leg: Plan['legs'][number]): string[] {
  const kinds = problem.warehouses.find(({ code }) => code === leg.warehouse)?.lorries ?? [];
  const going = kinds.map((_, kind) => leg.lorries.find((each) => each.kind === kind)?.count ?? 0);
  const lines = plan.lines.filter(
    ({ demand, warehouse }) =>
      warehouse === leg.warehouse &&
      problem.demands.find(({ key }) => key === demand)?.destination === leg.destination,
  );
  const faults: string[] = [];
  for (const uid of new Set(lines.map(({ item }) => item))) {
    const count = lines.reduce((sum, { item, quantity }) => sum + (item === uid ? quantity : 0), 0);
    const fit = kinds.reduce((sum, k, n) => sum + (going[n] ?? 0) * pieces(problem, uid, k), 0);
    if (count > fit) faults.push(`pieces of ${uid} left on the ramp at ${leg.warehouse}`);
  }
  // Whatever rides in some kinds only has to ride in these.
  for (let set = 1; set < 1 << kinds.length; set += 1) {
    let [volume, weight, room, load] = [0, 0, 0, 0];
    for (const { item, quantity } of lines) {
      const isIn = kinds.every((k, n) => pieces(problem, item, k) === 0 || ((set >> n) & 1) === 1);
      if (isIn) volume += quantity * needs(problem, item).volume;
      if (isIn) weight += quantity * needs(problem, item).weight;
    }
    for (const [n, kind] of kinds.entries()) {
      if (((set >> n) & 1) === 0) continue;
      room += (going[n] ?? 0) * kind.volume;
      load += (going[n] ?? 0) * kind.load;
    }
    if (volume > room || weight > load) faults.push(`too big for its lorry at ${leg.warehouse}`);
  }
  return faults;
}

/**
 * What is settled by hand as far as it can be, in the order in which it was: of each as much as keeps every
 * other bound beside those before, on the fewest lorries of the first kind. For warehouses of one kind.
 */
export function lockedLines(problem: Problem): Plan['lines'] {
  const kept: Plan['lines'] = [];
  const bare = { ...problem, locks: [] };
  for (const lock of problem.locks) {
    let { quantity } = lock;
    for (; quantity > 0; quantity -= 1) {
      const plan = onFewestLorries(bare, [...kept, { ...lock, quantity }]);
      if (plan && faultsOf(bare, plan).length === 0) break;
    }
    if (quantity > 0) kept.push({ ...lock, quantity });
  }
  return kept;
}

/** Adds to the lines the fewest lorries of the one kind that each warehouse has; null without any. */
export function onFewestLorries(problem: Problem, lines: Plan['lines']): Plan | null {
  const legs: Plan['legs'] = [];
  for (const { code, lorries } of problem.warehouses) {
    for (const { key } of problem.destinations) {
      const [kind] = lorries;
      const counts = new Map<string, number>();
      for (const line of lines) {
        const demand = problem.demands.find((each) => each.key === line.demand);
        if (line.warehouse !== code || demand?.destination !== key) continue;
        counts.set(line.item, (counts.get(line.item) ?? 0) + line.quantity);
      }
      if (counts.size === 0) continue;
      if (!kind) return null;
      let [volume, weight, most] = [0, 0, 0];
      for (const [item, quantity] of counts) {
        volume += quantity * needs(problem, item).volume;
        weight += quantity * needs(problem, item).weight;
        most = Math.max(most, Math.ceil(quantity / pieces(problem, item, kind)));
      }
      const count = Math.max(Math.ceil(volume / kind.volume), Math.ceil(weight / kind.load), most);
      if (!Number.isFinite(count)) return null;
      legs.push({ warehouse: code, destination: key, lorries: [{ kind: 0, count }] });
    }
  }
  return { lines: [...lines], legs };
}

/** The figures of a plan in the order of the decision: missing and late by priority, and so on. */
export function judge(problem: Problem, plan: Plan): number[] {
  const asked = (item: string, priority: string) =>
    problem.demands
      .filter((each) => each.item === item && each.priority === priority)
      .reduce((sum, each) => sum + each.quantity, 0);
  const missing = [0, 0, 0];
  const late = [0, 0, 0];
  let instead = 0;
  for (const demand of problem.demands) {
    const level = priorityOrder.indexOf(demand.priority);
    const share = 1e6 / asked(demand.item, demand.priority);
    let open = demand.quantity;
    for (const line of plan.lines) {
      if (line.demand !== demand.key) continue;
      open -= line.quantity;
      const way = problem.ways.find(
        (each) => each.warehouse === line.warehouse && each.destination === demand.destination,
      );
      const from = problem.warehouses.find(({ code }) => code === line.warehouse);
      const loading = from?.loadingMinutes ?? problem.loadingMinutes;
      const arrives = loading + (way?.minutes ?? 0);
      const until = demand.wantedBy === null ? Infinity : Math.max(0, demand.wantedBy);
      const over = Math.max(0, arrives - until);
      late[level] = (late[level] ?? 0) + (line.quantity * share * over) / 60;
      instead += line.quantity * share * (demand.substitutes.indexOf(line.item) + 1);
    }
    missing[level] = (missing[level] ?? 0) + open * share;
  }
  let effort = 0;
  for (const leg of plan.legs) {
    const way = problem.ways.find(
      (each) => each.warehouse === leg.warehouse && each.destination === leg.destination,
    );
    for (const { count } of leg.lorries)
      effort += count * ((way?.minutes ?? 0) + problem.lorryMinutes);
  }
  let expiring = 0;
  for (const supply of problem.supplies) {
    const taken = plan.lines
      .filter((line) => line.warehouse === supply.warehouse && line.item === supply.item)
      .reduce((sum, line) => sum + line.quantity, 0);
    const soon = Math.min(supply.expiring, Math.max(0, supply.available - supply.floor));
    expiring += Math.max(0, soon - taken);
  }
  return [...missing, ...late, instead, effort, expiring];
}

/** As text with a thousandth's precision: figures are sums of fractions. */
export const rounded = (figures: readonly number[]) =>
  figures.map((figure) => Math.round(figure * 1000) / 1000);
