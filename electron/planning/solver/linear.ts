import type { Highs, Model as Program } from 'highs';
import type { Model } from '../../../shared/planning/model';

/** The solver's numbers, as far as they are needed here. */
export const optimal = 7;
export const infeasible = 8;

interface Asked {
  costs: Float64Array;
  /** Lorries in parts too: quick, and never dearer than whole ones. */
  relaxed: boolean;
}

/** Hands a model to the solver and frees it again when the work is done. */
export function withProgram<T>(
  highs: Highs,
  model: Model,
  { costs, relaxed }: Asked,
  work: (program: Program) => T,
): T {
  const { columns, rows } = model;
  const starts = new Int32Array(columns.length + 1);
  for (const [column, { entries }] of columns.entries()) {
    starts[column + 1] = (starts[column] ?? 0) + entries.length;
  }
  const entries = columns.flatMap((column) => column.entries);
  const program = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: costs,
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csc',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(entries, ([row]) => row),
      values: Float64Array.from(entries, ([, factor]) => factor),
    },
    ...(relaxed ? {} : { integrality: columns.map(({ integer }) => (integer ? 1 : 0)) }),
  });
  try {
    program.options.set({ output_flag: false, random_seed: 1 });
    return work(program);
  } finally {
    program.dispose();
  }
}
