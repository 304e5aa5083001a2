import type { Highs } from 'highs';
import { placeOf } from '../../../shared/planning/levels';
import { costsOf, type Model } from '../../../shared/planning/model';
import type { Network } from '../../../shared/planning/network';
import { optimal, withProgram } from './linear';

/** Reduced costs below this are noise. */
const noise = 1e-7;

/**
 * Solves the goods alone, level by level, and narrows the model after each to what is best in it: by
 * the theory of linear programs, what has a reduced cost stays where it is in every best answer, and a
 * row with a price stays at its bound. Answers the figures that no plan can fall below.
 */
export function narrow(highs: Highs, network: Network, goods: Model): number[] {
  const none = new Float64Array(goods.columns.length);
  return withProgram(highs, goods, { costs: none, relaxed: true }, (program) => {
    const figures: number[] = [];
    for (let level = 0; level < placeOf('effort'); level += 1) {
      const costs = costsOf(network, goods, level);
      const columns = [...costs.keys()].filter((column) => costs[column] !== 0);
      if (columns.length === 0) {
        figures.push(0);
        continue;
      }
      // A thousandth, so that the prices of a unit lie near 1.
      for (const column of columns) program.changeColCost(column, (costs[column] ?? 0) / 1000);
      const { modelStatus } = program.run();
      if (modelStatus !== optimal) throw new Error(`the goods alone: status ${modelStatus}`);
      const { colValue, colDual, rowValue, rowDual } = program.getSolution();
      figures.push(columns.reduce((sum, at) => sum + (costs[at] ?? 0) * whole(colValue[at]), 0));
      for (const [at, column] of goods.columns.entries()) {
        if (column.lower === column.upper || Math.abs(colDual[at] ?? 0) <= noise) continue;
        column.lower = column.upper = whole(colValue[at]);
        program.changeColBounds(at, column.lower, column.upper);
      }
      for (const column of columns) program.changeColCost(column, 0);
      for (const [at, row] of goods.rows.entries()) {
        if (row.lower === row.upper || Math.abs(rowDual[at] ?? 0) <= noise) continue;
        row.lower = row.upper = whole(rowValue[at]);
        program.changeRowBounds(at, row.lower, row.upper);
      }
    }
    return figures;
  });
}

/** A corner of a network is whole; the solver says so within its tolerance. */
const whole = (value: number | undefined) => Math.round(value ?? 0);
