import { v4 } from 'uuid';
import type { Output, Parsed } from '../../shared/api';
import { noteDeed } from '../audit';
import { type JobContext, refuseNoStore } from '../job';
import { findActor } from './actor';
import { checkPassword } from './checkPassword';

/** Who sits at a window (or at the other end of `invoke`). Lives in main, never in the page. */
export interface Session {
  readonly id: string;
  userUid: string | null;
}

export function newSession(): Session {
  return { id: v4(), userUid: null };
}

export async function signIn(
  context: JobContext,
  input: Parsed<'session.signIn'>,
): Promise<Output<'session.signIn'>> {
  const { program, session, now, call } = context;
  if (program.store === null) refuseNoStore(program);
  const { db } = program.store;
  session.userUid = await checkPassword(program, { now, call, ...input });
  const by = findActor(db, session.userUid, context.today);
  noteDeed(program, { at: now, by, atPlaceOf: null, call, subject: by?.uid ?? null, detail: null });
  return readSession(context);
}

export function signOut({ session }: JobContext): Output<'session.signOut'> {
  session.userUid = null;
  return {};
}

export function readSession({ program, session, now, today }: JobContext): Output<'session.read'> {
  const actor =
    program.store && session.userUid ? findActor(program.store.db, session.userUid, today) : null;
  return {
    user: actor && { uid: actor.uid, login: actor.login, name: actor.name },
    grants: actor ? [...actor.grants] : [],
    today,
    now: now.toISOString(),
  };
}
