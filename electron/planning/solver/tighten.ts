import type { Model as Program } from 'highs';
import type { Model } from '../../../shared/planning/model';
import type { Network } from '../../../shared/planning/network';
import { optimal } from './linear';

/** Rounds after which a row more lifts the bound by next to nothing, as was measured. */
const rounds = 8;
/** A round that lifts the bound by less than this share of it is the last. */
const worthwhile = 0.002;
/** By how much of a lorry a row has to be broken to be worth it. */
const broken = 0.01;

/**
 * A solver that may send parts of lorries sends a hundredth of one for a hundredth of the goods, and so
 * reckons far too low. Whole lorries obey more: whatever goes from a supply to a demand, one goes at least;
 * so no larger part of what could go there than there are lorries. There are too many such rows to write them
 * all, so those that its answer breaks are added, and it is asked again, from where it stood. They hold of
 * every plan and stay in the model.
 */
export function tighten(
  program: Program,
  { arcs }: Network,
  model: Model,
  { isOver, bound }: { isOver: () => boolean; bound: (cost: number) => void },
) {
  let cost = program.getObjectiveValue();
  for (let round = 0; round < rounds && !isOver(); round += 1) {
    const values = program.getSolution().colValue;
    const at = (column: number) => values[column] ?? 0;
    let isBroken = false;
    for (const [arc, { leg }] of arcs.entries()) {
      const flow = model.flow[arc] ?? -1;
      const most = model.columns[flow]?.upper ?? 0;
      const lorries = model.lorries[leg] ?? [];
      const going = lorries.reduce((sum, column) => sum + at(column), 0);
      if (most === 0 || at(flow) / most <= going + broken) continue;
      addRow(program, model, [[flow, 1 / most], ...lorries.map((column) => [column, -1] as const)]);
      isBroken = true;
    }
    if (!isBroken || program.run().modelStatus !== optimal) return;
    const lifted = program.getObjectiveValue();
    bound(lifted);
    if (lifted - cost < worthwhile * lifted) return;
    cost = lifted;
  }
}

/** A row that is to be no more than nothing, for the solver as it stands and for those that come after. */
function addRow(
  program: Program,
  model: Model,
  entries: readonly (readonly [column: number, factor: number])[],
) {
  program.addRow(-Infinity, 0, {
    indices: Int32Array.from(entries, ([column]) => column),
    values: Float64Array.from(entries, ([, factor]) => factor),
  });
  const row = model.rows.push({ lower: -Infinity, upper: 0 }) - 1;
  for (const [column, factor] of entries) model.columns[column]?.entries.push([row, factor]);
}
