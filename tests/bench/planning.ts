import { join } from 'node:path';
import { backgroundThreads } from '../../electron/background/threads';
import type { Found } from '../../electron/planning/solver/best';
import { placeOf, weigh } from '../../shared/planning/levels';
import { nearestFirst } from '../../shared/planning/nearestFirst';
import { networkOf } from '../../shared/planning/network';
import { bigProblem } from '../support/bigPlanning';
import { type Figure, figure } from './measure';

/** 18 warehouses × 200 items × 5,000 lots; every city asks for some of all 200 items. */
const floods = [
  { name: 'one city', after: [2, 30], problem: bigProblem({ places: 1, lines: 200, part: 8 }) },
  {
    name: 'nine cities',
    after: [10, 60],
    problem: bigProblem({ places: 9, lines: 200, part: 20 }),
  },
] as const;

/**
 * The best plan some seconds after the start, as the window would show it: its minutes on lorries
 * against nearest-first's and against the bound that no plan falls below, what comes late in the same way,
 * and when the first and the best plan were there.
 */
export async function measurePlanning(say: (line: string) => void): Promise<Figure[]> {
  const background = backgroundThreads(join(import.meta.dirname, '../../out/worker.cjs'));
  const figures: Figure[] = [];
  for (const { name, after, problem } of floods) {
    const network = networkOf(problem);
    const simple = weigh(network, nearestFirst(network));
    const told: { found: Found; ms: number }[] = [];
    const began = performance.now();
    const limit = Math.max(...after);
    await background.run(
      'planning.solve',
      { problem, limit },
      {
        onTold: (found) => told.push({ found: found as Found, ms: performance.now() - began }),
      },
    );
    const [first] = told;
    if (first) say(`  ${name}: nearest-first after ${Math.round(first.ms)} ms`);
    for (const seconds of after) {
      const best = told.findLast(({ ms }) => ms <= seconds * 1000)?.found;
      if (!best) throw new Error(`${name}: no plan after ${seconds} s`);
      const of = (all: readonly number[], level: 'effort' | 'lateUrgent') =>
        all[placeOf(level)] ?? 0;
      const what = `${name}, after ${seconds} s`;
      const effort = of(best.figures, 'effort');
      figures.push(
        figure(`${what}: lorries against nearest-first`, 'min', effort, of(simple, 'effort')),
        figure(`${what}: lorries against the bound`, 'min', effort, of(best.bounds, 'effort')),
        figure(
          `${what}: late against nearest-first`,
          'h',
          of(best.figures, 'lateUrgent') / 1e6,
          of(simple, 'lateUrgent') / 1e6,
        ),
      );
    }
  }
  return figures;
}
