import type { z } from 'zod';
import { api, type QueryName } from '../../shared/api';
import type { Actor, QueryContext, StoreFacts } from '../context';
import type { ReadableDb } from '../database/database';
import { parse, parseOutput } from '../parse';
import { queries } from '../queries';

/**
 * A query as the door hands it on, when it knows who asks and that he may: plain data, so that it can
 * cross into a thread.
 */
export interface Question {
  call: QueryName;
  /** As it came; parsed where it is answered. */
  input: unknown;
  actor: Actor;
  now: Date;
  today: string;
  store: StoreFacts;
}

/** Answers a query on a connection, wherever that is: the one way in which any is answered. */
export function answerQuery(db: ReadableDb, { call, input, ...asked }: Question): unknown {
  const parsed = parse(api[call].input as z.ZodType, input ?? {});
  // The registry pairs each query with its own call; that pairing is lost on a name in a variable.
  const query = queries[call] as (context: QueryContext, input: unknown) => unknown;
  return parseOutput(api[call].output, query({ ...asked, call, db }, parsed));
}
