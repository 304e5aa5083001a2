import { formatDecimal } from '../format/decimal';
import { wholeKilometres } from '../format/kilometres';
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

const hours = (minutes: number) => formatDecimal(minutes / 60, 1);

/** Rounded down, so that 100% is all of it; of nothing there is no share. */
const percent = (share: number, of: number) =>
  of === 0 ? '—' : `${(Math.floor(share * 1000 + 1e-6) / 10).toFixed(1)}%`;

const figures: readonly [what: string, text: (sums: Sums) => string][] = [
  ['全部满足的需求行', ({ met, demands }) => `${met} / ${demands}`],
  ['各行平均满足率', ({ share, demands }) => percent(share, demands)],
  ['有晚到的需求行', ({ late, demands }) => `${late} / ${demands}`],
  ['各行平均晚到率', ({ lateShare, demands }) => percent(lateShare, demands)],
  ['最晚到达（小时）', ({ latest }) => hours(latest)],
  ['车次', ({ lorries }) => formatCount(lorries)],
  ['单程车时（小时）', ({ minutes }) => hours(minutes)],
  ['单程里程（公里）', ({ distance }) => wholeKilometres(distance)],
  ['动用仓库', ({ warehouses }) => formatCount(warehouses)],
  ['临期没有用完的物资（仓库×品种）', ({ staying, expiring }) => `${staying} / ${expiring}`],
  ['临期平均未用率', ({ stayingShare, expiring }) => percent(stayingShare, expiring)],
];

/** The figures by which people compare a plan with the one that anybody would make. */
export function compare(problem: Problem, plan: Plan): Compared[] {
  const ours = sumUp(problem, plan);
  const simple = sumUp(problem, nearestFirst(networkOf(problem)));
  return figures.map(([what, text]) => ({ what, plan: text(ours), simple: text(simple) }));
}
