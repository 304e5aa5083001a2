import { describe, expect, test } from 'vitest';
import { explain } from '../../../shared/planning/explain';
import { nearestFirst } from '../../../shared/planning/nearestFirst';
import { networkOf } from '../../../shared/planning/network';
import type { Plan } from '../../../shared/planning/plan';
import { type Problem, problem as problemSchema } from '../../../shared/planning/problem';
import { lineMinutes, tidy } from '../../../shared/planning/tidy';
import { faultsOf, judge, lockedLines, onFewestLorries } from '../../support/planning';
import { fc } from '../../support/properties';
import { codeOf, tiny, uidOf } from '../../support/tinyPlanning';

const put = (problem: Problem, plan: Plan) => tidy(networkOf(problem), plan);

/** Whatever can be carried out of some lines, taken one after the other, with what was settled by hand. */
function planOf(problem: Problem, wishes: readonly number[]): Plan {
  let plan = onFewestLorries(problem, lockedLines(problem));
  let at = 0;
  for (const { key, item, substitutes } of problem.demands) {
    for (const { code } of problem.warehouses) {
      for (const each of [item, ...substitutes]) {
        const quantity = wishes[at++ % wishes.length] ?? 0;
        if (quantity === 0 || plan === null) continue;
        const isSettled = problem.locks.some(
          (lock) => lock.demand === key && lock.warehouse === code && lock.item === each,
        );
        const line = { demand: key, warehouse: code, item: each, quantity };
        const more = isSettled ? null : onFewestLorries(problem, [...plan.lines, line]);
        if (more && faultsOf(problem, more).length === 0) plan = more;
      }
    }
  }
  if (plan === null) throw new Error('not even what was settled by hand');
  return plan;
}

/** Minutes until the goods are there, as shares of what was asked, and those that each line counts for. */
function hoursAndLines(problem: Problem, plan: Plan): number {
  return plan.lines.reduce((sum, { demand: key, warehouse, quantity }) => {
    const demand = problem.demands.find((each) => each.key === key)!;
    const way = problem.ways.find(
      (each) => each.warehouse === warehouse && each.destination === demand.destination,
    )!;
    const from = problem.warehouses.find(({ code }) => code === warehouse)!;
    const arrives = (from.loadingMinutes ?? problem.loadingMinutes) + way.minutes;
    return sum + (quantity / demand.quantity) * arrives + lineMinutes;
  }, 0);
}

/** Plans of the same lorries in which one line, or a part of it, has gone over to another warehouse. */
function* neighbours(problem: Problem, plan: Plan): Generator<Plan> {
  for (const line of plan.lines) {
    if (problem.locks.some(({ demand }) => demand === line.demand)) continue;
    const demand = problem.demands.find(({ key }) => key === line.demand)!;
    for (const leg of plan.legs.filter(({ destination }) => destination === demand.destination)) {
      for (const item of [demand.item, ...demand.substitutes]) {
        for (let quantity = 1; quantity <= line.quantity; quantity += 1) {
          if (leg.warehouse === line.warehouse) continue;
          const isTo = (each: Plan['lines'][number]) =>
            each.demand === line.demand && each.warehouse === leg.warehouse && each.item === item;
          const there = plan.lines.find(isTo)?.quantity ?? 0;
          const lines = [
            ...plan.lines.filter((each) => each !== line && !isTo(each)),
            { demand: line.demand, warehouse: leg.warehouse, item, quantity: there + quantity },
            { ...line, quantity: line.quantity - quantity },
          ];
          yield { ...plan, lines: lines.filter((each) => each.quantity > 0) };
        }
      }
    }
  }
}

const isNoWorse = (figures: readonly number[], than: readonly number[]) =>
  figures.every((figure, level) => figure <= (than[level] ?? 0) + 1e-4);

/** With goods and lorries enough for there to be something to choose. */
const ample = tiny.map((problem) => ({
  ...problem,
  locks: problem.locks.slice(1),
  warehouses: problem.warehouses.map((each) => ({
    ...each,
    lorries: each.lorries.map((kind) => ({ ...kind, count: 3 })),
  })),
  supplies: problem.supplies.map((each) => ({ ...each, available: each.available + 2 })),
}));
const wishes = fc.array(fc.nat(3), { minLength: 1, maxLength: 20 });

describe('whatever plan is put in order', () => {
  test('it can be carried out, and nothing that plans are judged by is worse', () => {
    fc.assert(
      fc.property(fc.oneof(tiny, ample), wishes, (problem, wished) => {
        for (const plan of [planOf(problem, wished), nearestFirst(networkOf(problem))]) {
          const after = put(problem, plan);
          expect(faultsOf(problem, after)).toEqual([]);
          expect(isNoWorse(judge(problem, after), judge(problem, plan))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no line can go over to a lorry that goes anyway, sooner or on fewer lines, and nothing be worse', () => {
    let moved = 0;
    fc.assert(
      fc.property(ample, wishes, (problem, wished) => {
        const plan = planOf(problem, wished);
        const after = put(problem, plan);
        if (hoursAndLines(problem, after) < hoursAndLines(problem, plan) - 1e-6) moved += 1;
        for (const other of neighbours(problem, after)) {
          if (hoursAndLines(problem, other) >= hoursAndLines(problem, after) - 1e-6) continue;
          if (faultsOf(problem, other).length > 0) continue;
          expect(isNoWorse(judge(problem, other), judge(problem, after))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
    expect(moved).toBeGreaterThan(20);
  });
});

/**
 * A city asks for quilts and two things of which 孝感 (near) has all of the one and 襄阳 (far) all of the other,
 * so a lorry of each goes anyway.
 */
function quilts(near: number, far: number, asked: number): Problem {
  const lorries = [{ name: '4.2 米厢式货车', volume: 14_000_000, load: 2_000_000, count: 2 }];
  const item = (n: number) => ({ name: `物资 ${n}`, unit: '床', volume: 10_000, weight: 1_000 });
  return problemSchema.parse({
    destinations: [{ key: '黄冈', name: '黄冈' }],
    warehouses: ['孝感', '襄阳'].map((name, n) => ({ code: codeOf(n), name, lorries })),
    items: [0, 1, 2].map((n) => ({ uid: uidOf(n), ...item(n) })),
    demands: [asked, 20, 20].map((quantity, n) => ({
      ...{ key: `${n}`, destination: '黄冈', item: uidOf(n), quantity, priority: 'urgent' },
      ...{ wantedBy: null, substitutes: [] },
    })),
    supplies: [
      [0, 0, near],
      [1, 0, far],
      [0, 1, 20],
      [1, 2, 20],
    ].map(([warehouse = 0, n = 0, available]) => ({
      ...{ warehouse: codeOf(warehouse), item: uidOf(n), available },
      ...{ floor: 0, expiring: 0, keptBack: [] },
    })),
    ways: [120, 348].map((minutes, n) => ({
      ...{ warehouse: codeOf(n), destination: '黄冈', minutes, distance: 1000 },
    })),
    ...{ loadingMinutes: 60, lorryMinutes: 60, locks: [], bans: [] },
  });
}

/** A plan of the quilts from the two, with a lorry of each. */
const given = (near: number, far: number): Plan => ({
  lines: [
    { demand: '0', warehouse: codeOf(0), item: uidOf(0), quantity: near },
    { demand: '0', warehouse: codeOf(1), item: uidOf(0), quantity: far },
    { demand: '1', warehouse: codeOf(0), item: uidOf(1), quantity: 20 },
    { demand: '2', warehouse: codeOf(1), item: uidOf(2), quantity: 20 },
  ].filter(({ quantity }) => quantity > 0),
  legs: [0, 1].map((n) => ({
    warehouse: codeOf(n),
    destination: '黄冈',
    lorries: [{ kind: 0, count: 1 }],
  })),
});

const sentOf = (plan: Plan) =>
  [0, 1].map(
    (n) =>
      plan.lines.find(({ demand, warehouse }) => demand === '0' && warehouse === codeOf(n))
        ?.quantity ?? 0,
  );

test.each([
  ['what lies nearer rides on the lorry that goes anyway', 285, 611, [285, 326], [0, 611]],
  ['two quilts are not worth a line of their own', 2, 611, [0, 611], [2, 609]],
  ['what one has room for comes from one', 611, 600, [611, 0], [600, 11]],
])('%s', (_, near, far, best, before) => {
  const problem = quilts(near, far, 611);
  const [fromNear = 0, fromFar = 0] = before;
  const plan = given(fromNear, fromFar);
  expect(faultsOf(problem, plan)).toEqual([]);
  expect(sentOf(put(problem, plan))).toEqual(best);
});

test('a line says that the nearer one has a few left, which were not worth a line', () => {
  const problem = quilts(2, 611, 611);
  const [line] = explain(problem, put(problem, given(2, 609)));
  expect(line?.because).toEqual([{ reason: 'few', warehouses: [codeOf(0)] }]);
});

test('what was settled by hand stays where it was said', () => {
  const problem = quilts(285, 611, 611);
  const lock = { demand: '0', warehouse: codeOf(1), item: uidOf(0), quantity: 611 };
  expect(sentOf(put({ ...problem, locks: [lock] }, given(0, 611)))).toEqual([0, 611]);
});

test('what would expire beside goes before an hour and a line', () => {
  const problem = quilts(285, 611, 611);
  const supplies = problem.supplies.map((each) =>
    each.warehouse === codeOf(1) && each.item === uidOf(0) ? { ...each, expiring: 500 } : each,
  );
  expect(sentOf(put({ ...problem, supplies }, given(0, 611)))).toEqual([111, 500]);
});
