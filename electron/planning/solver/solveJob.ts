import loadHighs from 'highs';
import type { Problem } from '../../../shared/planning/problem';
import type { BackgroundJob } from '../../background/jobs';
import type { Found } from './best';
import { solvePlan } from './solvePlan';

/** A problem to be solved, and for how many seconds at most. */
export interface SolveOrder {
  problem: Problem;
  limit: number;
}

/**
 * Solves a problem in a thread of its own: tells each better plan as it is found. Stopped, the last one
 * that was told is the best.
 */
export const solveJob: BackgroundJob<SolveOrder, Found> = async ({ problem, limit }, { tell }) => {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  return solvePlan(await loadHighs(), problem, { seconds, limit, tell });
};
