import { networkOf } from './network';
import type { Plan } from './plan';
import { loadingAt, type Problem } from './problem';

/** A plan in the figures that people compare two by. A tent and a bottle of water are never added up. */
export interface Sums {
  /** Lines of demand, those of them that are met in full, and the mean share that is met of each. */
  demands: number;
  met: number;
  share: number;
  /** Lines of which some comes after it was wanted, and the mean share that does. */
  late: number;
  lateShare: number;
  /** Minutes until the last of all is there. */
  latest: number;
  lorries: number;
  /** Minutes on the road of all lorries, one way, and tenths of a kilometre. */
  minutes: number;
  distance: number;
  warehouses: number;
  /** Goods of a warehouse that expire soon, those of which some stay there, and the mean share that does. */
  expiring: number;
  staying: number;
  stayingShare: number;
}

export function sumUp(problem: Problem, plan: Plan): Sums {
  const { supplies, demands } = networkOf(problem);
  const wayOf = new Map(problem.ways.map((way) => [`${way.warehouse} ${way.destination}`, way]));
  const demandOf = new Map(problem.demands.map((each) => [each.key, each]));
  const houseOf = new Map(problem.warehouses.map((each) => [each.code, each]));
  const [got, tooLate, taken] = [new Sum(), new Sum(), new Sum()];
  let latest = 0;
  for (const { demand: key, warehouse, item, quantity } of plan.lines) {
    const demand = demandOf.get(key);
    const way = wayOf.get(`${warehouse} ${demand?.destination}`);
    const arrives = loadingAt(problem, houseOf.get(warehouse)) + (way?.minutes ?? 0);
    latest = Math.max(latest, arrives);
    if (demand && demand.wantedBy !== null && arrives > demand.wantedBy) tooLate.add(key, quantity);
    got.add(key, quantity);
    taken.add(`${warehouse} ${item}`, quantity);
  }
  let [lorries, minutes, distance] = [0, 0, 0];
  for (const leg of plan.legs) {
    const way = wayOf.get(`${leg.warehouse} ${leg.destination}`);
    const count = leg.lorries.reduce((sum, each) => sum + each.count, 0);
    lorries += count;
    minutes += count * (way?.minutes ?? 0);
    distance += count * (way?.distance ?? 0);
  }
  const metOf = demands.map(({ demand, quantity }) => Math.min(1, got.of(demand.key) / quantity));
  const lateOf = demands.map(({ demand, quantity }) => tooLate.of(demand.key) / quantity);
  const staysOf = supplies.flatMap(({ supply, expiring }) =>
    expiring === 0
      ? []
      : [Math.max(0, 1 - taken.of(`${supply.warehouse} ${supply.item}`) / expiring)],
  );
  return {
    demands: demands.length,
    met: metOf.filter((share) => share === 1).length,
    share: meanOf(metOf),
    late: lateOf.filter((share) => share > 0).length,
    lateShare: meanOf(lateOf),
    ...{ latest, lorries, minutes, distance },
    warehouses: new Set(plan.lines.map(({ warehouse }) => warehouse)).size,
    expiring: staysOf.length,
    staying: staysOf.filter((share) => share > 0).length,
    stayingShare: meanOf(staysOf),
  };
}

/** Of nothing there is no share. */
const meanOf = (shares: readonly number[]) =>
  shares.length === 0 ? 0 : shares.reduce((sum, each) => sum + each, 0) / shares.length;

class Sum {
  private readonly sums = new Map<string, number>();

  add(at: string, quantity: number) {
    this.sums.set(at, this.of(at) + quantity);
  }

  of(at: string) {
    return this.sums.get(at) ?? 0;
  }
}
