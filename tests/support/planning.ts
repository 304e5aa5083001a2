import type { Plan } from '../../shared/planning/plan';
import type { Problem } from '../../shared/planning/problem';

/**
 * Holds a plan against its problem, and judges it, from the words of the decision alone: shares no
 * code with the planner, so that neither hides the other's mistakes.
 */

const priorityOrder = ['urgent', 'high', 'normal'];

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
    const item = problem.items.find(({ uid }) => uid === line.item);
    const stock = `${line.warehouse} ${line.item}`;
    given[stock] = (given[stock] ?? 0) + line.quantity;
    got[line.demand] = (got[line.demand] ?? 0) + line.quantity;
    volume[way] = (volume[way] ?? 0) + line.quantity * (item?.volume ?? 1);
    weight[way] = (weight[way] ?? 0) + line.quantity * (item?.weight ?? 1);
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
  return faults;
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
      const arrives = problem.loadingMinutes + (way?.minutes ?? 0);
      const over = demand.wantedBy === null ? 0 : Math.max(0, arrives - demand.wantedBy);
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
