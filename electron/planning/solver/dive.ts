import type { Highs, Model as Program } from 'highs';
import { costsOf, type Model } from '../../../shared/planning/model';
import type { Network } from '../../../shared/planning/network';
import { optimal, withProgram } from './linear';
import { tighten } from './tighten';

const noise = 1e-6;

interface Asked {
  level: number;
  isOver: () => boolean;
  /** Told what lorries in parts would take, which no answer falls below. */
  bound: (cost: number) => void;
  /** Told of each answer on whole lorries, the better the later. */
  offer: (values: Float64Array) => void;
}

/**
 * Solves with lorries in parts, then makes them whole: a quick way to good answers. Answers
 * whether lorries in parts can carry it at all.
 */
export function dive(
  highs: Highs,
  network: Network,
  model: Model,
  { level, isOver, bound, offer }: Asked,
): boolean {
  const costs = costsOf(network, model, level);
  return withProgram(highs, model, { costs, relaxed: true }, (program) => {
    if (program.run().modelStatus !== optimal) return false;
    bound(program.getObjectiveValue());
    // With every part of a lorry filled up to a whole one: not good, but there at once.
    offer(program.getSolution().colValue);
    tighten(program, network, model, { isOver, bound });
    const { values, counts } = makeWhole(program, model, isOver);
    offer(values);
    if (counts) sendHome(program, model, costs, counts, { isOver, offer });
    return true;
  });
}

/**
 * Small parts are sent home, or else the largest part is filled up, and the rest is solved again from
 * where it stood, until all are whole. Without counts where that met a wall: then the answer is the
 * last one, with parts.
 */
function makeWhole(
  program: Program,
  model: Model,
  isOver: () => boolean,
): { values: Float64Array; counts: Map<number, number> | null } {
  const bounds = new Map(
    model.lorries.flat().map((column) => {
      const { lower = 0, upper = 0 } = model.columns[column] ?? {};
      return [column, { lower, upper }] as const;
    }),
  );
  for (;;) {
    const values = program.getSolution().colValue;
    const parts = [...bounds.keys()]
      .map((column) => ({ column, value: values[column] ?? 0 }))
      .map((each) => ({ ...each, part: each.value - Math.floor(each.value + noise) }))
      .filter(({ part }) => part > noise);
    if (parts.length === 0) {
      const whole = [...bounds.keys()].map((at) => [at, Math.round(values[at] ?? 0)] as const);
      return { values, counts: new Map(whole) };
    }
    if (isOver() || !round(program, bounds, parts)) return { values, counts: null };
  }
}

type Bounds = Map<number, { lower: number; upper: number }>;
type Part = { column: number; value: number; part: number };

/** One step: some down, or failing that one up; false where neither leaves an answer. */
function round(program: Program, bounds: Bounds, parts: readonly Part[]): boolean {
  const set = (column: number, bound: { lower: number; upper: number }) => {
    bounds.set(column, bound);
    program.changeColBounds(column, bound.lower, bound.upper);
  };
  const small = parts.filter(({ part }) => part < 0.2);
  const [largest] = [...parts].sort((a, b) => b.part - a.part);
  const before = small.map(({ column }) => [column, bounds.get(column)] as const);
  for (const { column, value } of small) {
    const { lower = 0 } = bounds.get(column) ?? {};
    set(column, { lower, upper: Math.floor(value + noise) });
  }
  const up = small.length === parts.length ? undefined : largest;
  const wasUp = up && bounds.get(up.column);
  if (up && wasUp) set(up.column, { ...wasUp, lower: Math.ceil(up.value - noise) });
  if (program.run().modelStatus === optimal) return true;
  for (const [column, bound] of before) if (bound) set(column, bound);
  if (up && wasUp) set(up.column, wasUp);
  // The other way about: what can't be sent home is filled up, one at a time.
  for (const { column, value } of largest ? [largest, ...small] : small) {
    const bound = bounds.get(column);
    const lower = Math.ceil(value - noise);
    if (!bound || lower > bound.upper || lower <= bound.lower) continue;
    set(column, { ...bound, lower });
    if (program.run().modelStatus === optimal) return true;
    set(column, bound);
  }
  return false;
}

/**
 * Takes one lorry off each leg by turns and has the solver say where parts of others must go for it: where
 * those, made whole, are cheaper than the one that was saved, they take its place.
 */
function sendHome(
  program: Program,
  model: Model,
  costs: Float64Array,
  counts: Map<number, number>,
  { isOver, offer }: Pick<Asked, 'isOver' | 'offer'>,
) {
  const most = (column: number) => model.columns[column]?.upper ?? 0;
  const fleetOf = (column: number) => model.columns[column]?.entries[0]?.[0] ?? -1;
  const cost = (column: number) => costs[column] ?? 0;
  const leaveOpen = (column: number) => {
    const count = counts.get(column) ?? 0;
    program.changeColBounds(column, count, Math.min(most(column), count + 1));
  };
  for (const column of counts.keys()) leaveOpen(column);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    const going = [...counts].filter(([, count]) => count > 0).map(([column]) => column);
    going.sort((a, b) => cost(b) - cost(a));
    for (const column of going) {
      if (isOver()) return;
      const count = counts.get(column) ?? 0;
      if (count === 0) continue;
      program.changeColBounds(column, count - 1, count - 1);
      const values =
        program.run().modelStatus === optimal ? program.getSolution().colValue : undefined;
      const more = [...counts].flatMap(([other, had]) => {
        const by = values ? Math.ceil((values[other] ?? 0) - had - noise) : 0;
        return other !== column && by > 0 ? [[other, by] as const] : [];
      });
      const saved = cost(column) - more.reduce((sum, [other, by]) => sum + by * cost(other), 0);
      const isThere = more.every(([other, by]) => {
        const fleet = fleetOf(other);
        const out = [...counts].reduce(
          (sum, [each, had]) => (fleetOf(each) === fleet ? sum + had : sum),
          fleet === fleetOf(column) ? -1 : 0,
        );
        return out + by <= (model.rows[fleet]?.upper ?? 0);
      });
      if (values && saved > noise && isThere) {
        counts.set(column, count - 1);
        for (const [other, by] of more) counts.set(other, (counts.get(other) ?? 0) + by);
        for (const [other] of more) leaveOpen(other);
        offer(values);
        isBetter = true;
      }
      leaveOpen(column);
    }
  }
}
