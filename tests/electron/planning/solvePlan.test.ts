import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../../electron/planning/solver/best';
import { solvePlan } from '../../../electron/planning/solver/solvePlan';
import { comparePlans, levels, weigh } from '../../../shared/planning/levels';
import { nearestFirst } from '../../../shared/planning/nearestFirst';
import { networkOf } from '../../../shared/planning/network';
import { type Problem, problem as problemSchema } from '../../../shared/planning/problem';
import { priority } from '../../../shared/requisitions/standing';
import { bigProblem } from '../../support/bigPlanning';
import { faultsOf, judge, rounded } from '../../support/planning';
import { fc } from '../../support/properties';
import { bestOfAll } from './bruteForce';

const highs = await loadHighs();
const uidOf = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const codeOf = (n: number) => `4200000${n}`;

function solve(problem: Problem, limit = 20) {
  const told: Found[] = [];
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const found = solvePlan(highs, problem, { seconds, limit, tell: (each) => told.push(each) });
  return { found, told };
}

/** Of one unit: more than some lorries take, or unknown. */
const size = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 });

/** Two or three warehouses, two places, two items (the second may stand in for the first). */
const tiny = fc
  .record({
    available: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    floors: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
    expiring: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
    minutes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
    closed: fc.option(fc.nat(5), { freq: 5 }),
    counts: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    volumes: fc.tuple(size, size),
    weights: fc.tuple(size, size),
    room: fc.integer({ min: 2, max: 6 }),
    demands: fc.array(
      fc.record({
        place: fc.nat(1),
        item: fc.nat(1),
        quantity: fc.integer({ min: 1, max: 3 }),
        priority: fc.constantFrom(...priority.options),
        wantedBy: fc.option(fc.integer({ min: 0, max: 600 })),
        stands: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    lorryMinutes: fc.constantFrom(0, 60),
    ban: fc.option(fc.nat(3), { freq: 4 }),
    loading: fc.option(fc.nat(120), { freq: 3 }),
    locks: fc.uniqueArray(
      fc.record({
        demand: fc.nat(2),
        warehouse: fc.nat(2),
        item: fc.nat(1),
        quantity: fc.integer({ min: 1, max: 3 }),
      }),
      {
        maxLength: 2,
        selector: ({ demand, warehouse, item }) => `${demand} ${warehouse} ${item}`,
      },
    ),
  })
  .map((made): Problem => {
    const pairs = [0, 1, 2].flatMap((w) => [0, 1].map((other) => [w, other] as const));
    return problemSchema.parse({
      destinations: [0, 1].map((n) => ({ key: `place ${n}`, name: `安置点 ${n}` })),
      warehouses: [0, 1, 2].map((n) => ({
        code: codeOf(n),
        name: `仓库 ${n}`,
        lorries: [{ name: '厢式货车', volume: made.room, load: made.room, count: made.counts[n] }],
        loadingMinutes: n === 0 ? made.loading : null,
      })),
      items: [0, 1].map((n) => ({
        uid: uidOf(n),
        name: `物资 ${n}`,
        // Unknown, it counts as 2 cm³ and 1 g.
        unit: '克',
        volume: made.volumes[n],
        weight: made.weights[n],
      })),
      demands: made.demands.map(({ place, item, quantity, priority, wantedBy, stands }, n) => ({
        key: `demand ${n}`,
        destination: `place ${place}`,
        item: uidOf(item),
        quantity,
        priority,
        wantedBy,
        substitutes: stands ? [uidOf(1 - item)] : [],
      })),
      supplies: pairs.map(([w, item], at) => ({
        warehouse: codeOf(w),
        item: uidOf(item),
        available: made.available[at],
        floor: made.floors[at],
        expiring: Math.min(made.expiring[at] ?? 0, made.available[at] ?? 0),
        keptBack: [],
      })),
      ways: pairs.flatMap(([w, place], at) =>
        at === made.closed
          ? []
          : [
              {
                warehouse: codeOf(w),
                destination: `place ${place}`,
                minutes: (made.minutes[at] ?? 1) * 60,
                distance: 100,
              },
            ],
      ),
      loadingMinutes: 30,
      lorryMinutes: made.lorryMinutes,
      locks: made.locks.map((lock) => ({
        demand: `demand ${lock.demand}`,
        warehouse: codeOf(lock.warehouse),
        item: uidOf(lock.item),
        quantity: lock.quantity,
      })),
      bans:
        made.ban === null
          ? []
          : [
              {
                warehouse: codeOf(made.ban % 3),
                destination: `place ${made.ban % 2}`,
                item: made.ban === 3 ? null : uidOf(0),
              },
            ],
    });
  });

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
