import { networkOf } from './network';
import type { Plan } from './plan';
import { loadingAt, type Problem } from './problem';
import { isSizeProposed } from './proposedSizes';

/** What rides on the lorries of a leg, how full that makes them, and how long they take. */
export interface Load {
  warehouse: string;
  destination: string;
  lorries: Plan['legs'][number]['lorries'];
  cm3: number;
  grams: number;
  /** In percent of what they take, rounded up. */
  volume: number;
  weight: number;
  /** Items on them of which the catalogue doesn't know volume or weight, by uid. */
  proposed: string[];
  loadingMinutes: number;
  /** On the road; and tenths of a kilometre. */
  minutes: number;
  distance: number;
}

/** How full the lorries of each leg are, and which items that is a proposal of. */
export function loadsOf(problem: Problem, plan: Plan): Load[] {
  const { volume, weight } = networkOf(problem);
  const numbers = new Map(problem.items.map(({ uid }, number) => [uid, number]));
  const ways = new Map(problem.ways.map((way) => [`${way.warehouse} ${way.destination}`, way]));
  const linesOn = linesByLeg(problem, plan);
  return plan.legs.map(({ warehouse, destination, lorries }) => {
    const house = problem.warehouses.find(({ code }) => code === warehouse);
    const lines = linesOn.get(`${warehouse} ${destination}`) ?? [];
    const taken = (of: readonly number[]) =>
      lines.reduce(
        (sum, { item, quantity }) => sum + quantity * (of[numbers.get(item) ?? -1] ?? 0),
        0,
      );
    const given = (of: 'volume' | 'load') =>
      lorries.reduce((sum, { kind, count }) => sum + count * (house?.lorries[kind]?.[of] ?? 0), 0);
    const percent = (part: number, whole: number) => Math.ceil((100 * part) / Math.max(1, whole));
    const { minutes = 0, distance = 0 } = ways.get(`${warehouse} ${destination}`) ?? {};
    const [cm3, grams] = [taken(volume), taken(weight)];
    return {
      ...{ warehouse, destination, lorries, cm3, grams, minutes, distance },
      volume: percent(cm3, given('volume')),
      weight: percent(grams, given('load')),
      proposed: proposedOf(problem, lines),
      loadingMinutes: loadingAt(problem, house),
    };
  });
}

function linesByLeg(problem: Problem, plan: Plan): Map<string, Plan['lines']> {
  const placeOf = new Map(problem.demands.map(({ key, destination }) => [key, destination]));
  const linesOn = new Map<string, Plan['lines']>();
  for (const line of plan.lines) {
    const leg = `${line.warehouse} ${placeOf.get(line.demand)}`;
    const others = linesOn.get(leg);
    if (others) others.push(line);
    else linesOn.set(leg, [line]);
  }
  return linesOn;
}

/** The items of some lines whose share of a lorry is a proposal, by uid. */
export function proposedOf(problem: Problem, lines: Plan['lines']): string[] {
  const sent = new Set(lines.map(({ item }) => item));
  return problem.items
    .filter((each) => sent.has(each.uid) && isSizeProposed(each))
    .map(({ uid }) => uid);
}
