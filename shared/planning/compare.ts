import { formatCount } from '../format/money';
import { nearestFirst } from './nearestFirst';
import { networkOf } from './network';
import type { Plan } from './plan';
import type { Problem } from './problem';
import { type Sums, sumUp } from './sumUp';

/** A figure of a plan beside that of the simple one, 就近调运. */
export interface Compared {
  what: string;
  plan: string;
  simple: string;
}

const tenth = (value: number, of: number) => (value / of).toFixed(1);

const figures: readonly [what: string, text: (sums: Sums) => string][] = [
  ['满足的需求行', ({ met, demands }) => `${met} / ${demands}`],
  ['调运数量', ({ sent, asked }) => `${formatCount(sent)} / ${formatCount(asked)}`],
  ['晚到数量', ({ late }) => formatCount(late)],
  ['最晚到达（小时）', ({ latest }) => tenth(latest, 60)],
  ['车次', ({ lorries }) => formatCount(lorries)],
  ['单程车时（小时）', ({ minutes }) => tenth(minutes, 60)],
  ['单程里程（公里）', ({ distance }) => tenth(distance, 10)],
  ['动用仓库', ({ warehouses }) => formatCount(warehouses)],
  ['临期未用数量', ({ expiring }) => formatCount(expiring)],
];

/** The figures by which people compare a plan with the one that anybody would make. */
export function compare(problem: Problem, plan: Plan): Compared[] {
  const ours = sumUp(problem, plan);
  const simple = sumUp(problem, nearestFirst(networkOf(problem)));
  return figures.map(([what, text]) => ({ what, plan: text(ours), simple: text(simple) }));
}
