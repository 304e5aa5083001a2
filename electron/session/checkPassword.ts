import type { CallName } from '../../shared/api';
import { type Refusal, Refused, refuse } from '../../shared/refusals';
import { writeAudit } from '../audit';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { type ProgramState, refuseNoStore } from '../job';
import { mayWrite } from '../writingBeside';
import { spendVerification, verifyPassword } from './passwords';

const triesAllowed = 5;
const lockMinutes = 15;

interface Try {
  now: Date;
  /** The call that the password is for. */
  call: CallName;
  login: string;
  password: string;
}

/**
 * The uid of the user whose login and password these are. Five wrong passwords in a row lock the
 * account for 15 minutes; the count is in the store, so a restart does not clear it, and each is
 * kept in the audit. An unknown login is answered like a wrong password. While the
 * store is swept no try can be counted, so none is taken.
 */
export async function checkPassword(program: ProgramState, given: Try): Promise<string> {
  const { now, login, password } = given;
  const { db } = program.store ?? refuseNoStore(program);
  await mayWrite(program);
  const user = findAccount(db, login);
  if (user === undefined) {
    await spendVerification(password);
    throw new Refused(countUnknown(given));
  }
  refuseLocked(user, now);
  const fits = await verifyPassword(password, user.hash);
  // Many may be weighed at once: what comes after the lock is not told whether it was right.
  await mayWrite(program);
  const since = findAccount(db, login) ?? user;
  refuseLocked(since, now);
  if (!fits) throw new Refused(countFailure(db, given, user));
  // A full disk keeps nobody out who made no mistake.
  if (since.failures > 0 || since.lockedUntil !== null) {
    db.run(sql`UPDATE user SET failures = 0, locked_until = NULL WHERE id = ${user.id}`);
  }
  return user.uid;
}

interface Account {
  id: number;
  uid: string;
  hash: string;
  failures: number;
  lockedUntil: string | null;
}

function findAccount(db: ReadableDb, login: string): Account | undefined {
  return db.find<Account>(sql`
    SELECT id, uid, password_hash AS hash, failures, locked_until AS lockedUntil
    FROM user WHERE login = ${login.toLowerCase()} AND active = 1`);
}

function refuseLocked({ lockedUntil }: Account, now: Date) {
  if (lockedUntil !== null && lockedUntil > now.toISOString()) {
    refuse('session.locked', { until: lockedUntil });
  }
}

/** Tries at logins that nobody has, so that they are answered like those that somebody has. */
const unknown = new Map<string, { failures: number; lockedUntil: string | null }>();

function countUnknown({ now, login }: Try): Refusal {
  const before = unknown.get(login);
  if (before?.lockedUntil && before.lockedUntil > now.toISOString()) {
    return { code: 'session.locked', until: before.lockedUntil };
  }
  const failures = (before?.lockedUntil ? 0 : (before?.failures ?? 0)) + 1;
  const lockedUntil = failures >= triesAllowed ? lockEnd(now) : null;
  // Names are made up without end; what was tried long ago need not be known.
  if (unknown.size > 1000) unknown.clear();
  unknown.set(login, { failures, lockedUntil });
  return lockedUntil === null
    ? { code: 'session.wrongPassword', triesLeft: triesAllowed - failures }
    : { code: 'session.locked', until: lockedUntil };
}

function lockEnd(now: Date): string {
  return new Date(now.getTime() + lockMinutes * 60_000).toISOString();
}

/** Counts a wrong password, locks the account with the last one, and answers what to say of it. */
function countFailure(db: WritableDb, { now, call }: Try, { id, uid }: Account): Refusal {
  return db.transaction(() => {
    const { failures } = db.read<{ failures: number }>(
      sql`UPDATE user SET failures = failures + 1 WHERE id = ${id} RETURNING failures`,
    );
    const until = lockEnd(now);
    const locks = failures >= triesAllowed;
    const refusal: Refusal = locks
      ? { code: 'session.locked', until }
      : { code: 'session.wrongPassword', triesLeft: triesAllowed - failures };
    if (locks) db.run(sql`UPDATE user SET failures = 0, locked_until = ${until} WHERE id = ${id}`);
    writeAudit(db, { at: now, by: null, atPlaceOf: null, call, subject: uid, detail: refusal });
    return refusal;
  });
}
