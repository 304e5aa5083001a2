import { bansOf, lastOf, networkOf } from './network';
import type { Plan } from './plan';
import { answering, type keptReasons, type Problem } from './problem';
import { isTooBig } from './rooms';

/**
 * Why goods that are free stay where they are: somebody forbade them, somebody settled that it is so many and
 * no more, no lorry of the warehouse takes one piece, or there were too few lorries.
 */
type Unused = 'banned' | 'locked' | 'tooBig' | 'lorries';

/** Who could close a gap: a warehouse by its floor, an owner by an order, and so on. */
export interface Closer {
  by: 'floor' | Unused | (typeof keptReasons)[number];
  warehouse: string;
  item: string;
  /** Whose word it takes, where it is somebody's; else empty. */
  whose: string;
  quantity: number;
}

export interface Missing {
  demand: string;
  quantity: number;
  /** The nearest first. None: nobody in the province has any. */
  closers: Closer[];
}

/** What each demand still lacks, and who could close it. */
export function missingOf(problem: Problem, plan: Plan): Missing[] {
  const { supplies } = networkOf(problem);
  const unused = unusedOf(problem);
  const taken = new Map<string, number>();
  const got = new Map<string, number>();
  const add = (sums: Map<string, number>, at: string, quantity: number) =>
    sums.set(at, (sums.get(at) ?? 0) + quantity);
  for (const { demand, warehouse, item, quantity } of plan.lines) {
    add(got, demand, quantity);
    add(taken, `${warehouse} ${item}`, quantity);
  }
  const minutes = new Map(
    problem.ways.map((way) => [`${way.warehouse} ${way.destination}`, way.minutes]),
  );
  return problem.demands.flatMap((demand) => {
    const { key, destination, quantity } = demand;
    const lacks = quantity - (got.get(key) ?? 0);
    if (lacks <= 0) return [];
    const wanted = answering(demand).map(({ item }) => item);
    // From where no way leads there is none to be opened: it is the warehouse that asks.
    const closers = supplies
      .filter(({ supply }) => minutes.has(`${supply.warehouse} ${destination}`))
      .filter(({ supply }) => wanted.includes(supply.item))
      .flatMap(({ supply, free }): Closer[] => {
        const at = { warehouse: supply.warehouse, item: supply.item };
        const left = free - (taken.get(`${supply.warehouse} ${supply.item}`) ?? 0);
        return [
          ...(left > 0 ? [{ ...at, by: unused(supply, demand), whose: '', quantity: left }] : []),
          ...(supply.available > free
            ? [{ ...at, by: 'floor' as const, whose: '', quantity: supply.available - free }]
            : []),
          ...supply.keptBack.map(({ reason, whose, quantity: kept }) => ({
            ...at,
            by: reason,
            whose,
            quantity: kept,
          })),
        ];
      });
    const far = ({ warehouse }: Closer) => minutes.get(`${warehouse} ${destination}`) ?? Infinity;
    closers.sort((a, b) => far(a) - far(b) || b.quantity - a.quantity);
    return [{ demand: key, quantity: lacks, closers }];
  });
}

function unusedOf(problem: Problem) {
  const isBanned = bansOf(problem);
  const locked = lastOf(problem.locks);
  const items = new Map(problem.items.map((each) => [each.uid, each]));
  const lorries = new Map(problem.warehouses.map((each) => [each.code, each.lorries]));
  return (
    { warehouse, item }: { warehouse: string; item: string },
    { key, destination }: { key: string; destination: string },
  ): Unused => {
    const what = items.get(item);
    if (isBanned(warehouse, destination, item)) return 'banned';
    if (locked.has(`${key} ${warehouse} ${item}`)) return 'locked';
    if (what && isTooBig(lorries.get(warehouse) ?? [], what)) return 'tooBig';
    return 'lorries';
  };
}
