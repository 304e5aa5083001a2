import type { Answer } from '../../shared/answer';
import { api, isCallName } from '../../shared/api';
import { sql } from '../database/sql';
import type { ProgramState } from '../job';

/** Calls of the drill itself, and what only looks: neither reaches a milestone. */
const unseen = /^(drills|session|store|me|sheets|search)\./;

/**
 * Keeps in the copy when each call first went through and which commands were refused, what people
 * asked for and not what the program asks by itself; the score is read from it. What can't be kept (a full disk) is logged: the drill goes on.
 */
export function observe(
  { store, log }: ProgramState,
  at: Date,
  call: string,
  answered: Answer,
): void {
  if (store === null || !isCallName(call) || unseen.test(call)) return;
  const { db } = store;
  const now = at.toISOString();
  try {
    if (answered.ok) {
      if (db.find(sql`SELECT 1 FROM drill_call WHERE call = ${call}`) !== undefined) return;
      db.transaction(() => db.run(sql`INSERT INTO drill_call (call, at) VALUES (${call}, ${now})`));
    } else if ('refusal' in answered && api[call].type === 'command') {
      const { code } = answered.refusal;
      db.transaction(() =>
        db.run(sql`INSERT INTO drill_refusal (at, call, code) VALUES (${now}, ${call}, ${code})`),
      );
    }
  } catch (err) {
    log.warn({ err, call }, 'not kept for the score of the drill');
  }
}
