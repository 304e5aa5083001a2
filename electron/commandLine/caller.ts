import { v4 } from 'uuid';
import type { Answer } from '../../shared/answer';
import { newSession, type Program, type Session } from '../program';
import { Stop } from './stop';

/** One call as `invoke` is asked for it. */
export interface Asked {
  call: string;
  input: unknown;
  /** Login of the user who asks; null: whoever the run itself has signed in. */
  as: string | null;
  /** The clock handed in for this call. */
  now: Date | null;
  /** The idempotency key; null: a fresh one. */
  key: string | null;
  /** 换人审核: who acts by his password in the session of `as`. */
  second?: { login: string; password: string } | undefined;
}

/** An answer with the milliseconds that the call took, signing in not counted. */
export type Timed = Answer & { ms: number };

/**
 * Makes calls on an open program, and remembers who has signed in. `setClock` sets the moment of
 * the next calls; null is the machine's.
 */
export function newCaller(
  program: Program,
  setClock: (now: Date | null) => void,
  password: string | undefined,
): (asked: Asked) => Promise<Timed> {
  const nobody = newSession();
  const sessions = new Map<string, Session>();

  /** The session of a login, or the answer that kept him out. */
  async function sessionOf(login: string): Promise<Session | Exclude<Answer, { ok: true }>> {
    const known = sessions.get(login);
    if (known) return known;
    if (password === undefined) {
      throw new Stop('BEIZAIKU_PASSWORD is not set: the password to sign in with', 2);
    }
    const session = newSession();
    const answer = await program.answer(session, {
      call: 'session.signIn',
      input: { login, password },
    });
    if (!answer.ok) return answer;
    sessions.set(login, session);
    return session;
  }

  return async ({ call, input, as, now, key, second }) => {
    if (now !== null && !mayBeGivenAClock(program)) {
      return { ok: false, refusal: { code: 'store.clockRefused' }, ms: 0 };
    }
    setClock(now);
    const session = as === null ? nobody : await sessionOf(as);
    if ('ok' in session) return { ...session, ms: 0 };
    const began = performance.now();
    const answer = await program.answer(session, {
      call,
      input,
      key: key ?? v4(),
      ...(second ? { as: second } : {}),
    });
    return { ...answer, ms: Math.round((performance.now() - began) * 1000) / 1000 };
  };
}

/** A real store has the clock of its machine and no other. */
function mayBeGivenAClock(program: Program): boolean {
  const kind = program.storeKind();
  return kind === 'test' || kind === 'demonstration';
}
