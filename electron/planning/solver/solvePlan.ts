import type { Highs } from 'highs';
import { levels, placeOf } from '../../../shared/planning/levels';
import {
  addLorryCounts,
  costsOf,
  goodsModel,
  lorryModel,
  type Model,
} from '../../../shared/planning/model';
import { nearestFirst, settled } from '../../../shared/planning/nearestFirst';
import { type Network, networkOf } from '../../../shared/planning/network';
import type { Problem } from '../../../shared/planning/problem';
import { readAnswer } from '../../../shared/planning/readAnswer';
import { Best, type Found } from './best';
import { branch } from './branch';
import { dive } from './dive';
import { narrow } from './narrow';

interface Tools {
  /** Since the start. */
  seconds: () => number;
  /** When to be done. */
  limit: number;
  tell: (found: Found) => void;
}

/** From so many arcs on, units are left to rounding: whole ones on every arc take too long. */
const fewArcs = 400;
const effort = placeOf('effort');

/**
 * The best plan that is found in time, never worse than nearest-first, which is told at once.
 *
 * First the goods alone: what will be missing or late is mostly settled by what lies where, not by
 * lorries, and a network says so in a moment (`narrow`). If lorries can carry one of those best answers,
 * only their number and ways are left to be chosen (`dive`, then `branch`). If they can't, every level is
 * weighed with lorries, one after the other.
 */
export function solvePlan(highs: Highs, problem: Problem, { seconds, limit, tell }: Tools): Found {
  const network = networkOf(problem);
  const best = new Best(network, nearestFirst(network), seconds, tell);
  if (network.arcs.length === 0) {
    // Nothing can be sent: that nothing is sent is the best there is.
    for (const level of levels.keys()) best.settle(level);
    return best.found();
  }
  const left = () => limit - seconds();
  const byHand = settledOn(network);
  const goods = goodsModel(network, byHand);
  for (const [level, figure] of narrow(highs, network, goods).entries()) best.bound(level, figure);
  const whole = network.arcs.length <= fewArcs;
  const model = lorryModel(network, goods, whole);
  addLorryCounts(network, model);
  const work: Work = { highs, network, best, left, whole };
  if (!carry(work, model))
    levelByLevel(work, lorryModel(network, goodsModel(network, byHand), whole));
  return best.found();
}

interface Work {
  highs: Highs;
  network: Network;
  best: Best;
  /** Seconds. */
  left: () => number;
  /** Whether the model wants whole units everywhere, so that what it proves holds of the plan. */
  whole: boolean;
}

/** Finds lorries for goods that are settled in every level before; whether there are enough. */
function carry(work: Work, model: Model): boolean {
  const { highs, network, best, left } = work;
  let least = 0;
  const isCarryable = dive(highs, network, model, {
    level: effort,
    isOver: () => left() <= 0,
    bound: (cost) => {
      least = Math.ceil(cost - 1e-6);
      best.bound(effort, least);
    },
    offer: (values) => best.offer(readAnswer(network, model, values)),
  });
  if (!isCarryable) return false;
  const isCarried = () => levels.slice(0, effort).every((_, level) => best.isSettled(level));
  if (isCarried()) best.bound(effort, least);
  // Where nothing whole was found, the rest of the time is not for looking for it only.
  const limit = isCarried() ? left() : left() / 3;
  const end = branch(highs, network, model, best, { level: effort, limit, fromBest: isCarried() });
  if (isCarried()) settle(work, effort, end);
  if (isCarried() && end === 'proved') inWholeUnits(work, model);
  return isCarried();
}

/**
 * The best answer may send parts of units, and what is cut off of them can take a lorry more. Where that is
 * so, the rest of the time is for whole units on every arc: slow, but from a plan that is nearly as good.
 */
function inWholeUnits(work: Work, model: Model) {
  const { highs, network, best, left } = work;
  if (work.whole || best.isSettled(effort) || left() <= 0) return;
  for (const flow of model.flow) {
    const column = model.columns[flow];
    if (column) column.integer = true;
  }
  const asked = { level: effort, limit: left(), fromBest: true };
  const end = branch(highs, network, model, best, asked);
  settle({ ...work, whole: true }, effort, end);
}

/** Each level with its lorries, then kept while the next is made better. */
function levelByLevel(work: Work, model: Model) {
  const { highs, network, best, left } = work;
  best.forgetFrom(levels.findIndex((_, level) => !best.isSettled(level)) + 1);
  for (let level = 0; level <= effort && left() > 0; level += 1) {
    if (level === effort || !best.isSettled(level)) {
      const limit = level === effort ? left() : left() / 2;
      settle(work, level, branch(highs, network, model, best, { level, limit, fromBest: true }));
    }
    if (level < effort) keep(network, model, level, best.figures[level] ?? 0);
  }
}

/** What is proved of whole units is proved of the plan; else the bound alone speaks. */
function settle({ best, whole }: Work, level: number, end: ReturnType<typeof branch>) {
  if (end !== 'proved' || !whole) return;
  best.settle(level);
  if (level === effort) best.settle(placeOf('expiring'));
}

/** From here on no answer may be worse in a level than the best plan is. */
function keep(network: Network, model: Model, level: number, figure: number) {
  const row = model.rows.push({ lower: -Infinity, upper: figure / 1000 + 1e-6 }) - 1;
  for (const [column, cost] of costsOf(network, model, level).entries()) {
    if (cost !== 0) model.columns[column]?.entries.push([row, cost / 1000]);
  }
}

/** What was settled by hand, as far as it can be. */
function settledOn(network: Network): ReadonlyMap<number, number> {
  const { sent } = settled(network);
  return new Map(network.locks.map(({ arc }) => [arc, sent[arc] ?? 0]));
}
