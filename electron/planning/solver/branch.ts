import type { Highs, Model as Program } from 'highs';
import { placeOf } from '../../../shared/planning/levels';
import { sentBy } from '../../../shared/planning/loading';
import { costsOf, type Model } from '../../../shared/planning/model';
import type { Network } from '../../../shared/planning/network';
import type { Plan } from '../../../shared/planning/plan';
import { readAnswer } from '../../../shared/planning/readAnswer';
import type { Best } from './best';
import { infeasible, optimal, withProgram } from './linear';

interface Asked {
  level: number;
  /** Seconds. */
  limit: number;
  /** Whether the best plan so far is an answer of this model, to start from. */
  fromBest: boolean;
}

/**
 * Branch and bound over whole lorries: offers each better plan as it is found and lifts the bound,
 * until the level is proved or the time is up. Answers whether there is any plan at all.
 */
export function branch(
  highs: Highs,
  network: Network,
  model: Model,
  best: Best,
  { level, limit, fromBest }: Asked,
): 'proved' | 'open' | 'none' {
  const costs = costsOf(network, model, level);
  return withProgram(highs, model, { costs, relaxed: false }, (program) => {
    program.options.set({ time_limit: Math.max(0.1, limit), mip_rel_gap: 0, mip_abs_gap: 1e-6 });
    if (fromBest) program.setSolution({ colValue: valuesOf(network, model, best.start) });
    const { mipImprovingSolution, mipLogging } = highs.constants.callbackType;
    const modelStatus = statusOf(() =>
      program.run({
        [mipImprovingSolution]: ({ data }) => {
          if (data.mip_solution) best.offer(readAnswer(network, model, data.mip_solution));
          return undefined;
        },
        [mipLogging]: ({ data }) => {
          lift(best, level, data.mip_dual_bound);
          return undefined;
        },
      }),
    );
    if (modelStatus === null) return 'open';
    if (modelStatus === infeasible) return 'none';
    readRest(program, network, model, best);
    lift(best, level, Number(program.info.get('mip_dual_bound')));
    return modelStatus === optimal ? 'proved' : 'open';
  });
}

/** How a run ended; null where the solver gave up on its numbers: the best plan so far stands. */
function statusOf(run: () => { modelStatus: number }): number | null {
  try {
    return run().modelStatus;
  } catch (error) {
    if (error instanceof Error && 'operation' in error && error.operation === 'run') return null;
    throw error;
  }
}

/** What the last callback did not show. */
function readRest(program: Program, network: Network, model: Model, best: Best) {
  const isThere = Number(program.info.get('primal_solution_status')) === 2;
  if (isThere) best.offer(readAnswer(network, model, program.getSolution().colValue));
}

function lift(best: Best, level: number, bound: number | undefined) {
  if (bound === undefined || !Number.isFinite(bound)) return;
  // Effort is whole minutes; what expires is told with it as less than half of one.
  best.bound(level, level === placeOf('effort') ? Math.ceil(bound - 1e-6) : bound);
}

/** A plan as the columns of a model. */
function valuesOf(network: Network, model: Model, plan: Plan): Float64Array {
  const { problem, arcs, demands, supplies, legs } = network;
  const values = new Float64Array(model.columns.length);
  const add = (column: number | null | undefined, by: number) => {
    if (column != null) values[column] = (values[column] ?? 0) + by;
  };
  const taken = supplies.map(() => 0);
  for (const [number, { quantity }] of demands.entries()) add(model.missing[number], quantity);
  for (const [arc, quantity] of sentBy(network, plan).entries()) {
    const { demand = -1, supply = -1 } = arcs[arc] ?? {};
    add(model.flow[arc], quantity);
    add(model.missing[demand], -quantity);
    taken[supply] = (taken[supply] ?? 0) + quantity;
  }
  for (const [number, { expiring }] of supplies.entries()) {
    add(model.expiring[number], Math.min(expiring, taken[number] ?? 0));
  }
  const legBetween = new Map(
    legs.map(({ warehouse, destination }, leg) => [
      `${problem.warehouses[warehouse]?.code} ${problem.destinations[destination]?.key}`,
      leg,
    ]),
  );
  for (const { warehouse, destination, lorries } of plan.legs) {
    const leg = legBetween.get(`${warehouse} ${destination}`) ?? -1;
    for (const { kind, count } of lorries) add(model.lorries[leg]?.[kind], count);
  }
  return values;
}
