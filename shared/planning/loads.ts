import { networkOf } from './network';
import type { Plan } from './plan';
import type { Problem } from './problem';
import { isSizeProposed } from './proposedSizes';

/** How full the lorries of a leg are. */
export interface Load {
  warehouse: string;
  destination: string;
  /** In percent of what they take, rounded up. */
  volume: number;
  weight: number;
  /** Items on them of which the catalogue doesn't know volume or weight, by uid. */
  proposed: string[];
}

/** How full the lorries of each leg are, and which items that is a proposal of. */
export function loadsOf(problem: Problem, plan: Plan): Load[] {
  const { volume, weight } = networkOf(problem);
  const placeOf = new Map(problem.demands.map(({ key, destination }) => [key, destination]));
  return plan.legs.map(({ warehouse, destination, lorries }) => {
    const kinds = problem.warehouses.find(({ code }) => code === warehouse)?.lorries ?? [];
    const lines = plan.lines.filter(
      (line) => line.warehouse === warehouse && placeOf.get(line.demand) === destination,
    );
    const taken = (of: readonly number[]) =>
      lines.reduce((sum, { item, quantity }) => {
        const number = problem.items.findIndex(({ uid }) => uid === item);
        return sum + quantity * (of[number] ?? 0);
      }, 0);
    const given = (of: 'volume' | 'load') =>
      lorries.reduce((sum, { kind, count }) => sum + count * (kinds[kind]?.[of] ?? 0), 0);
    const percent = (part: number, whole: number) => Math.ceil((100 * part) / Math.max(1, whole));
    return {
      warehouse,
      destination,
      volume: percent(taken(volume), given('volume')),
      weight: percent(taken(weight), given('load')),
      proposed: proposedOf(problem, lines),
    };
  });
}

/** The items of some lines whose share of a lorry is a proposal, by uid. */
export function proposedOf(problem: Problem, lines: Plan['lines']): string[] {
  const sent = new Set(lines.map(({ item }) => item));
  return problem.items
    .filter((each) => sent.has(each.uid) && isSizeProposed(each))
    .map(({ uid }) => uid);
}
