import { createHash } from 'node:crypto';
import type { Output } from '../../shared/api';
import type { PlanOrder } from '../../shared/planning/api';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { gatherProblem } from './gatherProblem';

type Gathered = Output<'planning.problem'>;

/** What a search has proved: that no plan of its problem falls below the bounds. */
interface Answer {
  /** When it was begun: times of the problem count from then. */
  at: string;
  problem: string;
  bounds: number[];
}

/** So many searches are remembered, the latest ones; what they proved is small. */
const remembered = 50;
/** After so long a plan is of another moment: lorries that were to be there by now have not left. */
const freshMs = 60 * 60_000;

const answersOf = new WeakMap<ReadableDb, Map<string, Answer>>();

/** Keeps what a search of the store has proved, so that no window has to be believed in it. */
export function rememberAnswer(
  db: ReadableDb,
  order: PlanOrder,
  gathered: Gathered,
  { at, bounds }: Pick<Answer, 'at' | 'bounds'>,
) {
  const answers = answersOf.get(db) ?? new Map<string, Answer>();
  const asked = JSON.stringify(order);
  answers.delete(asked);
  answers.set(asked, { at, bounds, problem: hashOf(gathered) });
  for (const oldest of [...answers.keys()].slice(0, -remembered)) answers.delete(oldest);
  answersOf.set(db, answers);
}

/**
 * The problem of an order with what is proved of it. Where it is still the one that was solved, it is that
 * of the moment of the search: minutes that went by since have changed nothing. Else it is that of now,
 * and nothing is proved.
 */
export function provedProblem(
  context: QueryContext,
  order: PlanOrder,
): Gathered & { bounds: number[]; solvedAt: string | null } {
  const answer = answersOf.get(context.db)?.get(JSON.stringify(order));
  const age = context.now.getTime() - Date.parse(answer?.at ?? '');
  if (answer && age <= freshMs) {
    const then = gatherProblem({ ...context, now: new Date(answer.at) }, order);
    if (hashOf(then) === answer.problem) {
      return { ...then, bounds: answer.bounds, solvedAt: answer.at };
    }
  }
  return { ...gatherProblem(context, order), bounds: [], solvedAt: null };
}

const hashOf = (gathered: Gathered) =>
  createHash('sha256').update(JSON.stringify(gathered)).digest('hex');
