import { lineOf, type Network } from './network';
import type { Plan } from './plan';

/**
 * What a plan is judged by, the first first: a plan that is better in one is better whatever the
 * rest say. What is missing and what is late stand by priority (as millionths of what was asked of an
 * item, and those times hours); then what comes as something else; then minutes on the road with a
 * surcharge for each lorry; then what will expire unused.
 */
export const levels = [
  'missingUrgent',
  'missingHigh',
  'missingNormal',
  'lateUrgent',
  'lateHigh',
  'lateNormal',
  'instead',
  'effort',
  'expiring',
] as const;
export type Level = (typeof levels)[number];

/** The place of a level in the order. */
export const placeOf = (level: Level) => levels.indexOf(level);

/** The figures of a plan, in the order of {@link levels}; less is better. */
export function weigh(network: Network, plan: Plan): number[] {
  const { problem, demands, supplies, arcs, legs } = network;
  const figures = levels.map(() => 0);
  const add = (level: number, figure: number) => {
    figures[level] = (figures[level] ?? 0) + figure;
  };
  const sent = new Map(
    plan.lines.map((line) => [`${line.demand} ${line.warehouse} ${line.item}`, line.quantity]),
  );
  const open = demands.map(({ quantity }) => quantity);
  const taken = supplies.map(() => 0);
  for (const { demand, supply, late, substitute } of arcs) {
    const node = demands[demand];
    const quantity = sent.get(lineOf(node, supplies[supply])) ?? 0;
    if (quantity === 0 || node === undefined) continue;
    open[demand] = (open[demand] ?? 0) - quantity;
    taken[supply] = (taken[supply] ?? 0) + quantity;
    add(3 + node.level, (quantity * node.share * late) / 60);
    add(placeOf('instead'), quantity * node.share * substitute);
  }
  for (const [number, { level, share }] of demands.entries()) {
    add(level, (open[number] ?? 0) * share);
  }
  const minutes = new Map(
    legs.map((leg) => [
      `${problem.warehouses[leg.warehouse]?.code} ${problem.destinations[leg.destination]?.key}`,
      leg.minutes,
    ]),
  );
  for (const { warehouse, destination, lorries } of plan.legs) {
    const count = lorries.reduce((sum, lorry) => sum + lorry.count, 0);
    const road = minutes.get(`${warehouse} ${destination}`) ?? 0;
    add(placeOf('effort'), count * (road + problem.lorryMinutes));
  }
  for (const [number, { expiring }] of supplies.entries()) {
    add(placeOf('expiring'), Math.max(0, expiring - (taken[number] ?? 0)));
  }
  return figures;
}

/** The same within what adding thousands of fractions can be off by. */
export const isSame = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)) ** 0.5;

/** Below 0 when the first plan is better, above when the second is, 0 when neither. */
export function comparePlans(one: readonly number[], other: readonly number[]): number {
  for (const [level, figure] of one.entries()) {
    const against = other[level] ?? 0;
    if (!isSame(figure, against)) return figure - against;
  }
  return 0;
}
