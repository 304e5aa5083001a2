import type { WritableDb } from '../database/database';
import { answerQuery, type Question } from './answerQuery';

/** The open store: where its file lies, and the connection that the main process has. */
export interface ToRead {
  file: string;
  db: Pick<WritableDb, 'all' | 'find' | 'read' | 'isInPlace'>;
}

/** Answers queries: in threads (`threads.ts`), or here where nobody else is kept waiting. */
export interface Readers {
  /** Starts one before it is needed: the first question of the day need not wait for it. */
  begin(file: string): void;
  /**
   * The value that a query answers, or `Written`; what it throws comes back as itself. Sees
   * all that was written before it was asked.
   */
  read(store: ToRead, question: Question): Promise<unknown>;
  /**
   * Lets go of the file, so that it can be closed whole or replaced: through when what was asked
   * before is answered. What is asked meanwhile is answered in the main process, until the function
   * that is handed back is called.
   */
  rest(): Promise<() => void>;
  /** Ends them at once. */
  close(): void;
}

/** Answers with the connection of the main process: without a window, and in tests from the sources. */
export const readersHere: Readers = {
  begin: () => {},
  read: async ({ db }, question) => answerQuery(db, question),
  rest: async () => () => {},
  close: () => {},
};
