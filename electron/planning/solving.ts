import type { Output, Parsed } from '../../shared/api';
import { weigh } from '../../shared/planning/levels';
import { nearestFirst } from '../../shared/planning/nearestFirst';
import { networkOf } from '../../shared/planning/network';
import { JobStopped } from '../background/background';
import { type JobContext, reading } from '../job';
import type { Session } from '../session/session';
import { rememberAnswer } from './answers';
import { gatherProblem } from './gatherProblem';
import type { Found } from './solver/best';

/** A search while it goes on. */
interface Run {
  best: Found | null;
  stopping: AbortController;
}

/** The latest search of a session, of which its person is told. */
const underWay = new WeakMap<Session, Run>();

/**
 * Looks for the best plan, which can be watched (`planning.progress`) and stopped: then the best so far
 * is the answer.
 */
export async function solve(
  context: JobContext,
  { limit, ...order }: Parsed<'planning.solve'>,
): Promise<Output<'planning.solve'>> {
  const gathered = gatherProblem(reading(context), order);
  const { problem } = gathered;
  const run: Run = { best: null, stopping: new AbortController() };
  // Another search of the same person is over.
  underWay.get(context.session)?.stopping.abort();
  underWay.set(context.session, run);
  const onTold = (found: unknown) => {
    run.best = found as Found;
  };
  try {
    const { signal } = run.stopping;
    const job = { problem, limit };
    const found = await context.program.background
      .run('planning.solve', job, { signal, onTold })
      .catch((error: unknown) => {
        if (error instanceof JobStopped) return run.best ?? simple(problem);
        throw error;
      });
    const solvedAt = context.now.toISOString();
    rememberAnswer(reading(context).db, order, gathered, { at: solvedAt, bounds: found.bounds });
    return { ...gathered, ...found, solvedAt };
  } finally {
    if (underWay.get(context.session) === run) underWay.delete(context.session);
  }
}

/** Stopped before anything was told. */
function simple(problem: Output<'planning.solve'>['problem']): Found {
  const network = networkOf(problem);
  const plan = nearestFirst(network);
  const figures = weigh(network, plan);
  return { plan, figures, bounds: figures.map(() => 0), seconds: 0 };
}

export function readPlanningProgress({ session }: JobContext): Output<'planning.progress'> {
  return { best: underWay.get(session)?.best ?? null };
}

/** Stops the search; answers whether there was one. */
export function stopPlanning({ session }: JobContext): Output<'planning.stop'> {
  const run = underWay.get(session);
  run?.stopping.abort();
  return { stopped: run !== undefined };
}
