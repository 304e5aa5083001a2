import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { withProgram } from '../../../electron/planning/solver/linear';
import { narrow } from '../../../electron/planning/solver/narrow';
import { solvePlan } from '../../../electron/planning/solver/solvePlan';
import { tighten } from '../../../electron/planning/solver/tighten';
import { placeOf } from '../../../shared/planning/levels';
import { addLorryCounts, costsOf, goodsModel, lorryModel } from '../../../shared/planning/model';
import { networkOf } from '../../../shared/planning/network';
import { bigProblem } from '../../support/bigPlanning';

const highs = await loadHighs();

test('rows that whole lorries obey lift the bound above that of parts of lorries, and not above a plan', () => {
  const problem = bigProblem({ places: 3, lines: 30, part: 15, items: 60, lots: 900 });
  const network = networkOf(problem);
  const goods = goodsModel(network, new Map());
  narrow(highs, network, goods);
  const model = lorryModel(network, goods, false);
  addLorryCounts(network, model);
  const costs = costsOf(network, model, placeOf('effort'));
  const inParts = (program: { run: () => unknown; getObjectiveValue: () => number }) => {
    program.run();
    return program.getObjectiveValue();
  };
  const bounds: number[] = [];
  const before = withProgram(highs, model, { costs, relaxed: true }, (program) => {
    const cost = inParts(program);
    tighten(program, network, model, { isOver: () => false, bound: (each) => bounds.push(each) });
    return cost;
  });
  const last = bounds.at(-1) ?? 0;
  expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
  expect(last).toBeGreaterThan(before * 1.01);
  // They stay in the model, for the search that comes after.
  const after = withProgram(highs, model, { costs, relaxed: true }, inParts);
  expect(after).toBeCloseTo(last, 3);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const { figures } = solvePlan(highs, problem, { seconds, limit: 4, tell: () => {} });
  expect(last).toBeLessThanOrEqual((figures[placeOf('effort')] ?? 0) + 1);
});
