import type { PlanLine } from '../../../shared/planning/plan';
import type { Problem } from '../../../shared/planning/problem';
import { faultsOf, judge, lockedLines, onFewestLorries } from '../../support/planning';

/** The best figures of any plan at all, by trying every one: for problems of a few units. */
export function bestOfAll(problem: Problem): number[] {
  const choices = problem.demands.flatMap((demand) =>
    problem.warehouses.flatMap(({ code }) =>
      [demand.item, ...demand.substitutes]
        .filter((item) =>
          problem.supplies.some((each) => each.warehouse === code && each.item === item),
        )
        .map((item) => ({ demand: demand.key, warehouse: code, item }))
        .filter((choice) => !problem.locks.some((lock) => isSameLine(lock, choice))),
    ),
  );
  let best: number[] | null = null;
  // What is settled by hand is no choice.
  const lines: PlanLine[] = lockedLines(problem);
  const goOn = (at: number) => {
    const choice = choices[at];
    if (!choice) {
      const plan = onFewestLorries(problem, lines);
      if (!plan || faultsOf(problem, plan).length > 0) return;
      const figures = judge(problem, plan);
      if (best === null || isLess(figures, best)) best = figures;
      return;
    }
    goOn(at + 1);
    const demand = problem.demands.find(({ key }) => key === choice.demand);
    const supply = problem.supplies.find(
      (each) => each.warehouse === choice.warehouse && each.item === choice.item,
    );
    const already = lines
      .filter((line) => line.warehouse === choice.warehouse && line.item === choice.item)
      .reduce((sum, line) => sum + line.quantity, 0);
    const got = lines
      .filter((line) => line.demand === choice.demand)
      .reduce((sum, line) => sum + line.quantity, 0);
    const most = Math.min(
      (supply?.available ?? 0) - (supply?.floor ?? 0) - already,
      (demand?.quantity ?? 0) - got,
    );
    for (let quantity = 1; quantity <= most; quantity += 1) {
      lines.push({ ...choice, quantity });
      goOn(at + 1);
      lines.pop();
    }
  };
  goOn(0);
  if (best === null) throw new Error('not even the empty plan');
  return best;
}

type Line = Pick<PlanLine, 'demand' | 'warehouse' | 'item'>;
const isSameLine = (a: Line, b: Line) =>
  a.demand === b.demand && a.warehouse === b.warehouse && a.item === b.item;

function isLess(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, figure] of one.entries()) {
    const by = figure - (other[at] ?? 0);
    if (Math.abs(by) > 1e-4) return by < 0;
  }
  return false;
}
