import { v4 } from 'uuid';
import { sql } from '../../electron/database/sql';
import { newSession, type Session } from '../../electron/program';
import { writeUser } from '../../electron/session/writeUser';
import type { Answer } from '../../shared/answer';
import type { CallName, Input } from '../../shared/api';
import type { Grant } from '../../shared/roles';
import type { TestStore } from './testStore';

/** Somebody at a window of the program. */
export interface Seat {
  uid: string;
  session: Session;
  /** `as`: another person's password for this one call (换人审核). */
  ask<N extends CallName>(
    call: N,
    input: Input<N>,
    as?: { login: string; password: string },
  ): Promise<Answer>;
}

/** Adds a user with grants of his own, without a password, and opens a session for him. */
export function seatFor(store: TestStore, login: string, grants: readonly Grant[]): Seat {
  const { state } = store.program;
  const uid = state.random.uid(store.clock.now);
  const passwordHash = 'nobody signs in with a password here';
  writeUser(state.store!.db, { uid, login, name: login, active: true, grants, passwordHash });
  return seatOf(store, login);
}

/** Opens a session for a user that there is, without weighing his password. */
export function seatOf(store: TestStore, login: string): Seat {
  const { uid } = store.program.state.store!.db.read<{ uid: string }>(
    sql`SELECT uid FROM user WHERE login = ${login}`,
  );
  const session = Object.assign(newSession(), { userUid: uid });
  return {
    uid,
    session,
    ask: (call, input, as) =>
      store.program.answer(session, { call, input, key: v4(), ...(as ? { as } : {}) }),
  };
}

/** The code of a refusal; `ok` or `bug` otherwise. */
export function codeOf(answer: Answer): string {
  if (answer.ok) return 'ok';
  return 'refusal' in answer ? answer.refusal.code : 'bug';
}
