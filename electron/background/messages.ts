import SQLite from 'better-sqlite3';
import { Refused } from '../../shared/refusals';

/** What a worker says to the program: how far it is and what it has so far, then how it ended. */
export type WorkerMessage =
  | { type: 'progress'; part: number }
  | { type: 'told'; found: unknown }
  | { type: 'done'; output: unknown }
  | { type: 'failed'; failure: Failure };

/** An error as it crosses between threads, where only plain data does. */
export type Failure =
  | { kind: 'refused'; refusal: Refused['refusal'] }
  | { kind: 'error'; name: string; message: string; code: string | null; stack: string | null };

export function packFailure(error: unknown): Failure {
  if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const code = (error as { code?: unknown } | null)?.code;
  return {
    kind: 'error',
    name,
    message,
    code: typeof code === 'string' ? code : null,
    stack: stack ?? null,
  };
}

/** The error again: a refusal or SQLite's word stays what it was, and is told in the same way. */
export function unpackFailure(failure: Failure): Error {
  if (failure.kind === 'refused') return new Refused(failure.refusal);
  const { name, message, code, stack } = failure;
  const error =
    name === 'SqliteError' && code !== null
      ? new SQLite.SqliteError(message, code)
      : Object.assign(new Error(message), { name, ...(code === null ? {} : { code }) });
  if (stack !== null) error.stack = stack;
  return error;
}
