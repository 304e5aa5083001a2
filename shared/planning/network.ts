import { type Priority, priority } from '../requisitions/standing';
import { answering, type Demand, loadingAt, type Problem, type Supply } from './problem';
import { sizeOf } from './proposedSizes';
import { isTooBig, type Room, roomsOf } from './rooms';

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
  /** What bounds the goods on lorries of each warehouse. */
  rooms: readonly Room[][];
  /** What was settled by hand and can go at all, in the order in which it was. */
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
  const sizes = problem.items.map(sizeOf);
  const byLine = numbersBy(arcs, (arc) => lineOf(demands[arc.demand], supplies[arc.supply]));
  return {
    problem,
    demands,
    supplies,
    legs,
    arcs,
    volume: sizes.map(({ volume }) => volume),
    weight: sizes.map(({ weight }) => weight),
    rooms: problem.warehouses.map(({ lorries }) => roomsOf(problem, lorries)),
    // What can't be kept is told by `lostLocks`.
    locks: [...lastOf(problem.locks)].flatMap(([line, { quantity }]) => {
      const arc = byLine.get(line);
      return arc === undefined ? [] : [{ arc, quantity }];
    }),
  };
}

function arcsOf(
  problem: Problem,
  demands: readonly DemandNode[],
  supplies: readonly SupplyNode[],
  legs: readonly Leg[],
): Arc[] {
  const { items, warehouses } = problem;
  const legBetween = new Map(
    legs.map(({ warehouse, destination }, leg) => [`${warehouse} ${destination}`, leg]),
  );
  const isBanned = bansOf(problem);
  const ofItem = new Map<string, number[]>();
  for (const [number, { supply, free, warehouse, item: itemNumber }] of supplies.entries()) {
    const kinds = warehouses[warehouse]?.lorries ?? [];
    const what = items[itemNumber];
    if (free === 0 || (what !== undefined && isTooBig(kinds, what))) continue;
    const others = ofItem.get(supply.item);
    if (others) others.push(number);
    else ofItem.set(supply.item, [number]);
  }
  const arcs: Arc[] = [];
  for (const [number, { demand, destination }] of demands.entries()) {
    for (const { item, substitute } of answering(demand)) {
      for (const at of ofItem.get(item) ?? []) {
        const { warehouse, supply } = supplies[at] as SupplyNode;
        const leg = legBetween.get(`${warehouse} ${destination}`);
        if (leg === undefined || isBanned(supply.warehouse, demand.destination, item)) continue;
        const { minutes, arcs: onLeg } = legs[leg] as Leg;
        const arrives = loadingAt(problem, warehouses[warehouse]) + minutes;
        // What was late before it was planned no lorry mends: it would only send the goods to others.
        const until = demand.wantedBy === null ? Infinity : Math.max(0, demand.wantedBy);
        const late = Math.max(0, arrives - until);
        onLeg.push(arcs.length);
        arcs.push({ demand: number, supply: at, leg, late, substitute });
      }
    }
  }
  return arcs;
}

/** Whether an item may not go from a warehouse to a place, since somebody forbade it by hand. */
export function bansOf({ bans }: Problem) {
  const banned = new Set(
    bans.map(({ warehouse, destination, item }) => `${warehouse} ${destination} ${item ?? ''}`),
  );
  return (warehouse: string, destination: string, item: string) =>
    banned.has(`${warehouse} ${destination} `) || banned.has(`${warehouse} ${destination} ${item}`);
}

/** Of several locks of one line the last stands. */
export const lastOf = (locks: Problem['locks']) =>
  new Map(locks.map((each) => [`${each.demand} ${each.warehouse} ${each.item}`, each]));

/** The three that name a line of a plan. */
export function lineOf(node: DemandNode | undefined, from: SupplyNode | undefined): string {
  return `${node?.demand.key} ${from?.supply.warehouse} ${from?.supply.item}`;
}

const levelOf = (of: Priority) => priority.options.indexOf(of);

function numbersBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, number> {
  return new Map(rows.map((row, number) => [key(row), number]));
}
