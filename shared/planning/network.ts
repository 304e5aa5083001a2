import { type Priority, priority } from '../requisitions/standing';
import type { Demand, Problem, Supply } from './problem';

/** A demand as a node: its priority, and what one unit of it weighs. */
interface DemandNode {
  demand: Demand;
  destination: number;
  quantity: number;
  level: number;
  /**
   * One unit as millionths of all that is asked of its item at its priority: a tent and a bottle
   * of water count by the share of the need that they meet, wherever they go.
   */
  share: number;
}

interface SupplyNode {
  supply: Supply;
  warehouse: number;
  item: number;
  /** What may leave: never what the floor keeps. */
  free: number;
  expiring: number;
}

/** From a warehouse to a place. */
export interface Leg {
  warehouse: number;
  destination: number;
  minutes: number;
  arcs: number[];
}

/** A supply that may serve a demand. */
export interface Arc {
  demand: number;
  supply: number;
  leg: number;
  /** Minutes after it was wanted. */
  late: number;
  /** 0 for the item itself, from 1 on for what comes instead. */
  substitute: number;
}

/** A problem with its names turned into numbers, and all that can be sent anywhere. */
export interface Network {
  problem: Problem;
  demands: DemandNode[];
  supplies: SupplyNode[];
  legs: Leg[];
  arcs: Arc[];
  /** Of one unit, by the number of the item; never nothing, so that whatever goes needs a lorry. */
  volume: number[];
  weight: number[];
  /** What was settled by hand, in the order in which it was. */
  locks: { arc: number; quantity: number }[];
}

/** Everything that could be sent: each supply with each demand that it may serve, by a way that is open. */
export function networkOf(problem: Problem): Network {
  const places = numbersBy(problem.destinations, ({ key }) => key);
  const houses = numbersBy(problem.warehouses, ({ code }) => code);
  const items = numbersBy(problem.items, ({ uid }) => uid);
  const asked = new Map<string, number>();
  const groupOf = ({ item, priority }: Demand) => `${priority} ${item}`;
  for (const each of problem.demands) {
    asked.set(groupOf(each), (asked.get(groupOf(each)) ?? 0) + each.quantity);
  }
  const demands = problem.demands.map((each) => ({
    demand: each,
    destination: places.get(each.destination) ?? -1,
    quantity: each.quantity,
    level: levelOf(each.priority),
    share: 1_000_000 / (asked.get(groupOf(each)) ?? 1),
  }));
  const supplies = problem.supplies.map((each) => ({
    supply: each,
    warehouse: houses.get(each.warehouse) ?? -1,
    item: items.get(each.item) ?? -1,
    free: Math.max(0, each.available - each.floor),
    expiring: Math.min(each.expiring, Math.max(0, each.available - each.floor)),
  }));
  const legs: Leg[] = problem.ways.map((each) => ({
    warehouse: houses.get(each.warehouse) ?? -1,
    destination: places.get(each.destination) ?? -1,
    minutes: each.minutes,
    arcs: [],
  }));
  const arcs = arcsOf(problem, demands, supplies, legs);
  const byLine = numbersBy(arcs, (arc) => lineOf(demands[arc.demand], supplies[arc.supply]));
  return {
    problem,
    demands,
    supplies,
    legs,
    arcs,
    volume: problem.items.map(({ volume }) => volume ?? 1),
    weight: problem.items.map(({ weight }) => weight ?? 1),
    locks: problem.locks.flatMap(({ demand, warehouse, item, quantity }) => {
      const arc = byLine.get(`${demand} ${warehouse} ${item}`);
      return arc === undefined ? [] : [{ arc, quantity }];
    }),
  };
}

function arcsOf(
  { bans, loadingMinutes }: Problem,
  demands: readonly DemandNode[],
  supplies: readonly SupplyNode[],
  legs: readonly Leg[],
): Arc[] {
  const legBetween = new Map(
    legs.map(({ warehouse, destination }, leg) => [`${warehouse} ${destination}`, leg]),
  );
  const banned = new Set(
    bans.map(({ warehouse, destination, item }) => `${warehouse} ${destination} ${item ?? ''}`),
  );
  const ofItem = new Map<string, number[]>();
  for (const [number, { supply, free }] of supplies.entries()) {
    if (free === 0) continue;
    const others = ofItem.get(supply.item);
    if (others) others.push(number);
    else ofItem.set(supply.item, [number]);
  }
  const arcs: Arc[] = [];
  for (const [number, { demand, destination }] of demands.entries()) {
    for (const [substitute, item] of [demand.item, ...demand.substitutes].entries()) {
      for (const at of ofItem.get(item) ?? []) {
        const { warehouse, supply } = supplies[at] as SupplyNode;
        const leg = legBetween.get(`${warehouse} ${destination}`);
        const way = `${supply.warehouse} ${demand.destination}`;
        if (leg === undefined || banned.has(`${way} `) || banned.has(`${way} ${item}`)) continue;
        const { minutes, arcs: onLeg } = legs[leg] as Leg;
        const late =
          demand.wantedBy === null ? 0 : Math.max(0, loadingMinutes + minutes - demand.wantedBy);
        onLeg.push(arcs.length);
        arcs.push({ demand: number, supply: at, leg, late, substitute });
      }
    }
  }
  return arcs;
}

/** The three that name a line of a plan. */
export function lineOf(node: DemandNode | undefined, from: SupplyNode | undefined): string {
  return `${node?.demand.key} ${from?.supply.warehouse} ${from?.supply.item}`;
}

const levelOf = (of: Priority) => priority.options.indexOf(of);

function numbersBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, number> {
  return new Map(rows.map((row, number) => [key(row), number]));
}
