import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../../electron/planning/solver/best';
import { solvePlan } from '../../../electron/planning/solver/solvePlan';
import { comparePlans, levels, weigh } from '../../../shared/planning/levels';
import { nearestFirst } from '../../../shared/planning/nearestFirst';
import { networkOf } from '../../../shared/planning/network';
import { type Problem, problem as problemSchema } from '../../../shared/planning/problem';
import { tidy } from '../../../shared/planning/tidy';
import { bigProblem } from '../../support/bigPlanning';
import { faultsOf, judge, rounded } from '../../support/planning';
import { fc } from '../../support/properties';
import { tiny } from '../../support/tinyPlanning';
import { bestOfAll } from './bruteForce';

const highs = await loadHighs();

function solve(problem: Problem, limit = 20) {
  const told: Found[] = [];
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const found = solvePlan(highs, problem, { seconds, limit, tell: (each) => told.push(each) });
  return { found, told };
}

describe('small problems', () => {
  test('no plan at all is better than the one that is found', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        const { found } = solve(problem);
        expect(faultsOf(problem, found.plan)).toEqual([]);
        expect(rounded(found.figures)).toEqual(rounded(judge(problem, found.plan)));
        expect(rounded(found.figures)).toEqual(rounded(bestOfAll(problem)));
        // And it knows so: nothing is left between the plan and the bounds.
        expect(rounded(found.bounds)).toEqual(rounded(found.figures));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('nearest-first keeps every bound, and is never better', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        const network = networkOf(problem);
        const simple = nearestFirst(network);
        expect(faultsOf(problem, simple)).toEqual([]);
        expect(rounded(weigh(network, simple))).toEqual(rounded(judge(problem, simple)));
        const { found } = solve(problem);
        expect(comparePlans(found.figures, weigh(network, simple))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

test('large pieces ride on lorries that take them, and not on the room of small ones beside', () => {
  const twoKinds = fc
    .tuple(tiny, fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }))
    .map(([problem, counts]) => ({
      ...problem,
      locks: [],
      warehouses: problem.warehouses.map((each, n) => {
        const large = each.lorries[0]!;
        const half = (room: number) => Math.max(1, Math.floor(room / 2));
        const small = { name: '小货车', volume: half(large.volume), load: half(large.load) };
        return { ...each, lorries: [{ ...small, count: counts[n] ?? 0 }, large] };
      }),
    }));
  fc.assert(
    fc.property(twoKinds, (problem) => {
      expect(faultsOf(problem, nearestFirst(networkOf(problem)))).toEqual([]);
      expect(faultsOf(problem, solve(problem).found.plan)).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('without demands there is nothing to send, and that is the best', () => {
  const problem = problemSchema.parse({
    destinations: [],
    warehouses: [],
    items: [],
    demands: [],
    supplies: [],
    ways: [],
    loadingMinutes: 60,
    lorryMinutes: 60,
    locks: [],
    bans: [],
  });
  const { found } = solve(problem);
  expect(found.plan).toEqual({ lines: [], legs: [] });
  expect(found.figures).toEqual(levels.map(() => 0));
});

describe('larger problems', () => {
  const flood = bigProblem({ places: 3, lines: 30, part: 15, items: 60, lots: 900 });
  const simple = (problem: Problem) => {
    const network = networkOf(problem);
    return weigh(network, nearestFirst(network));
  };

  test.each([
    ['three cities in a flood', flood],
    [
      'too few lorries',
      bigProblem({ places: 3, lines: 30, part: 60, items: 60, lots: 900, lorries: 3 }),
    ],
    [
      'more asked than there is',
      bigProblem({ places: 3, lines: 30, part: 250, items: 60, lots: 300 }),
    ],
  ])('%s: whatever is told keeps every bound, each better than the one before', (_, problem) => {
    const { found, told } = solve(problem, 4);
    let before = simple(problem);
    for (const each of [...told, found]) {
      // Put in order: no line could as well ride on another lorry that goes.
      expect(tidy(networkOf(problem), each.plan)).toEqual(each.plan);
      expect(faultsOf(problem, each.plan)).toEqual([]);
      expect(rounded(each.figures)).toEqual(rounded(judge(problem, each.plan)));
      expect(comparePlans(each.figures, before)).toBeLessThanOrEqual(0);
      before = each.figures;
    }
    expect(comparePlans(found.figures, simple(problem))).toBeLessThan(0);
  });

  test('no bound is above a plan that keeps all before it', () => {
    const { found } = solve(flood, 4);
    for (const [level, bound] of found.bounds.entries()) {
      expect(bound).toBeLessThanOrEqual((found.figures[level] ?? 0) + 1e-3);
    }
  });

  test('stopped at once, it has nearest-first at least', () => {
    const { found } = solve(flood, 0);
    expect(faultsOf(flood, found.plan)).toEqual([]);
    expect(comparePlans(found.figures, simple(flood))).toBeLessThanOrEqual(0);
  });

  test('what is settled by hand stands as it was said, and what is forbidden does not', () => {
    const { found } = solve(flood, 2);
    const [line, other] = found.plan.lines.toSorted((a, b) => b.quantity - a.quantity);
    const place = flood.demands.find(({ key }) => key === other!.demand)!.destination;
    const locked = { ...line!, quantity: Math.ceil(line!.quantity / 2) };
    const ban = { warehouse: other!.warehouse, destination: place, item: other!.item };
    const again = { ...flood, locks: [locked], bans: [ban] };
    const { plan } = solve(again, 2).found;
    expect(faultsOf(again, plan)).toEqual([]);
    expect(plan.lines).toContainEqual(locked);
  });
});
