import type { Plan, PlanLine } from '../../../shared/planning/plan';
import type { Problem } from '../../../shared/planning/problem';
import { faultsOf, judge } from '../../support/planning';

/** The best figures of any plan at all, by trying every one: for problems of a few units. */
export function bestOfAll(problem: Problem): number[] {
  const choices = problem.demands.flatMap((demand) =>
    problem.warehouses.flatMap(({ code }) =>
      [demand.item, ...demand.substitutes]
        .filter((item) =>
          problem.supplies.some((each) => each.warehouse === code && each.item === item),
        )
        .map((item) => ({ demand: demand.key, warehouse: code, item })),
    ),
  );
  let best: number[] | null = null;
  const lines: PlanLine[] = [];
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

/** Adds to the lines the fewest lorries of the one kind that each warehouse has; null without any. */
function onFewestLorries(problem: Problem, lines: readonly PlanLine[]): Plan | null {
  const legs: Plan['legs'] = [];
  for (const { code, lorries } of problem.warehouses) {
    for (const { key } of problem.destinations) {
      let [volume, weight] = [0, 0];
      for (const line of lines) {
        const demand = problem.demands.find((each) => each.key === line.demand);
        if (line.warehouse !== code || demand?.destination !== key) continue;
        const item = problem.items.find(({ uid }) => uid === line.item);
        volume += line.quantity * (item?.volume ?? 1);
        weight += line.quantity * (item?.weight ?? 1);
      }
      if (volume === 0) continue;
      const [kind] = lorries;
      if (!kind) return null;
      const count = Math.max(Math.ceil(volume / kind.volume), Math.ceil(weight / kind.load));
      legs.push({ warehouse: code, destination: key, lorries: [{ kind: 0, count }] });
    }
  }
  return { lines: [...lines], legs };
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, figure] of one.entries()) {
    const by = figure - (other[at] ?? 0);
    if (Math.abs(by) > 1e-4) return by < 0;
  }
  return false;
}
