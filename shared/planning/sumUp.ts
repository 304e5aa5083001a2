import { networkOf } from './network';
import type { Plan } from './plan';
import { loadingAt, type Problem } from './problem';

/** A plan in the figures that people compare two by. */
export interface Sums {
  /** Units asked and sent. */
  asked: number;
  sent: number;
  /** Lines of demand that are met in full, and of all. */
  met: number;
  demands: number;
  /** Units that come after they were wanted, and when the last of them is there. */
  late: number;
  latest: number;
  lorries: number;
  /** Minutes on the road of all lorries, one way, and tenths of a kilometre. */
  minutes: number;
  distance: number;
  warehouses: number;
  /** Units that expire soon and stay where they are. */
  expiring: number;
}

export function sumUp(problem: Problem, plan: Plan): Sums {
  const { supplies, demands } = networkOf(problem);
  const wayOf = new Map(problem.ways.map((way) => [`${way.warehouse} ${way.destination}`, way]));
  const demandOf = new Map(problem.demands.map((each) => [each.key, each]));
  const houseOf = new Map(problem.warehouses.map((each) => [each.code, each]));
  const got = new Map<string, number>();
  const taken = new Map<string, number>();
  let [sent, late, latest] = [0, 0, 0];
  for (const { demand: key, warehouse, item, quantity } of plan.lines) {
    const demand = demandOf.get(key);
    const way = wayOf.get(`${warehouse} ${demand?.destination}`);
    const arrives = loadingAt(problem, houseOf.get(warehouse)) + (way?.minutes ?? 0);
    sent += quantity;
    latest = Math.max(latest, arrives);
    if (demand && demand.wantedBy !== null && arrives > demand.wantedBy) late += quantity;
    got.set(key, (got.get(key) ?? 0) + quantity);
    const at = `${warehouse} ${item}`;
    taken.set(at, (taken.get(at) ?? 0) + quantity);
  }
  let [lorries, minutes, distance] = [0, 0, 0];
  for (const leg of plan.legs) {
    const way = wayOf.get(`${leg.warehouse} ${leg.destination}`);
    const count = leg.lorries.reduce((sum, each) => sum + each.count, 0);
    lorries += count;
    minutes += count * (way?.minutes ?? 0);
    distance += count * (way?.distance ?? 0);
  }
  const stays = ({ supply, expiring }: (typeof supplies)[number]) =>
    Math.max(0, expiring - (taken.get(`${supply.warehouse} ${supply.item}`) ?? 0));
  return {
    asked: demands.reduce((sum, { quantity }) => sum + quantity, 0),
    sent,
    met: demands.filter(({ demand, quantity }) => (got.get(demand.key) ?? 0) >= quantity).length,
    demands: demands.length,
    late,
    latest,
    lorries,
    minutes,
    distance,
    warehouses: new Set(plan.lines.map(({ warehouse }) => warehouse)).size,
    expiring: supplies.reduce((sum, each) => sum + stays(each), 0),
  };
}
