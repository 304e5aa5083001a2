import { bansOf, lastOf } from './network';
import type { Plan } from './plan';
import { answering, type Problem } from './problem';
import { isTooBig } from './rooms';

/**
 * Why what was settled by hand is not in a plan as it was said:
 *
 * - `gone`: nobody asks for it any more
 * - `notAsked`: it is neither what was asked nor may it stand in for it
 * - `banned`: it is forbidden by hand too
 * - `way`: nothing goes that way
 * - `tooBig`: no lorry there takes one piece
 * - `stock`: so many may not be given, beside what else was settled
 * - `asked`: so many are not asked, beside what else was settled
 * - `lorries`: there are too few lorries
 */
export type LostBecause =
  | 'gone'
  | 'notAsked'
  | 'banned'
  | 'way'
  | 'tooBig'
  | 'stock'
  | 'asked'
  | 'lorries';

export interface LostLock {
  lock: Problem['locks'][number];
  /** So many are in the plan. */
  kept: number;
  because: LostBecause;
}

/** Each lock that a plan does not keep as it was said, and why it can't be kept. */
export function lostLocks(problem: Problem, plan: Plan): LostLock[] {
  const sent = new Map(
    plan.lines.map((line) => [`${line.demand} ${line.warehouse} ${line.item}`, line.quantity]),
  );
  const whyLost = whyLostOf(problem);
  return [...lastOf(problem.locks)].flatMap(([line, lock]) => {
    const kept = sent.get(line) ?? 0;
    return kept === lock.quantity ? [] : [{ lock, kept, because: whyLost(lock) }];
  });
}

function whyLostOf(problem: Problem) {
  const { demands, supplies, ways, items, warehouses, locks } = problem;
  const isBanned = bansOf(problem);
  const all = [...lastOf(locks).values()];
  const settled = (isThis: (lock: LostLock['lock']) => boolean) =>
    all.filter(isThis).reduce((sum, { quantity }) => sum + quantity, 0);
  return ({ demand: key, warehouse, item }: LostLock['lock']): LostBecause => {
    const demand = demands.find((each) => each.key === key);
    if (demand === undefined) return 'gone';
    const { destination } = demand;
    if (answering(demand).every((each) => each.item !== item)) return 'notAsked';
    if (isBanned(warehouse, destination, item)) return 'banned';
    if (!ways.some((way) => way.warehouse === warehouse && way.destination === destination)) {
      return 'way';
    }
    const what = items.find(({ uid }) => uid === item);
    const kinds = warehouses.find(({ code }) => code === warehouse)?.lorries ?? [];
    if (what && isTooBig(kinds, what)) return 'tooBig';
    const supply = supplies.find((each) => each.warehouse === warehouse && each.item === item);
    const free = Math.max(0, (supply?.available ?? 0) - (supply?.floor ?? 0));
    const given = settled((lock) => lock.warehouse === warehouse && lock.item === item);
    if (given > free) return 'stock';
    return settled((lock) => lock.demand === key) > demand.quantity ? 'asked' : 'lorries';
  };
}
