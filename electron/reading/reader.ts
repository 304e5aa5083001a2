import type { MessagePort } from 'node:worker_threads';
import { type Failure, packFailure } from '../background/messages';
import { openReadOnly, type ReadOnlyDb } from '../database/database';
import { answerQuery, type Question } from './answerQuery';

/** What a reader is told: a question, or that it is wanted no more. */
export type ToReader = Question | 'end';

/** What it says: the answer as JSON, or why there is none. */
export type FromReader = { json: string } | { failure: Failure };

/**
 * A thread that answers one query after the other on a connection of its own, which can't write. Each
 * is read as of one moment, begun when it is asked: it sees every change that was answered before.
 */
export function beReader(port: MessagePort, file: string): void {
  let db: ReadOnlyDb | null = null;
  port.on('message', (told: ToReader) => {
    if (told === 'end') {
      db?.close();
      port.close();
      return;
    }
    const say = (said: FromReader) => port.postMessage(said);
    try {
      const open = db ?? openReadOnly(file);
      db = open;
      say({ json: JSON.stringify(open.snapshot(() => answerQuery(open, told))) });
    } catch (error) {
      say({ failure: packFailure(error) });
    }
  });
}
