import { refuse } from '../../shared/refusals';
import type { WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { spendVerification, verifyPassword } from './passwords';

const triesAllowed = 5;
const lockMinutes = 15;

/**
 * The uid of the user whose login and password these are. Five wrong passwords in a row lock the
 * account for 15 minutes; the count is in the store, so a restart does not clear it. An unknown
 * login is answered like a wrong password.
 */
export async function checkPassword(
  db: WritableDb,
  now: Date,
  login: string,
  password: string,
): Promise<string> {
  const user = db.find<Account>(sql`
    SELECT id, uid, password_hash AS hash, failures, locked_until AS lockedUntil
    FROM user WHERE login = ${login} AND active = 1`);
  if (user === undefined) {
    await spendVerification(password);
    refuse('session.wrongPassword', { triesLeft: triesAllowed - 1 });
  }
  if (user.lockedUntil !== null && user.lockedUntil > now.toISOString()) {
    refuse('session.locked', { until: user.lockedUntil });
  }
  if (!(await verifyPassword(password, user.hash))) countFailure(db, now, user.id);
  db.run(sql`UPDATE user SET failures = 0, locked_until = NULL WHERE id = ${user.id}`);
  return user.uid;
}

interface Account {
  id: number;
  uid: string;
  hash: string;
  failures: number;
  lockedUntil: string | null;
}

/** Counts in the store what is there now: several tries may be weighed at the same time. */
function countFailure(db: WritableDb, now: Date, userId: number): never {
  const { failures } = db.read<{ failures: number }>(
    sql`UPDATE user SET failures = failures + 1 WHERE id = ${userId} RETURNING failures`,
  );
  if (failures < triesAllowed) {
    refuse('session.wrongPassword', { triesLeft: triesAllowed - failures });
  }
  const until = new Date(now.getTime() + lockMinutes * 60_000).toISOString();
  db.run(sql`UPDATE user SET failures = 0, locked_until = ${until} WHERE id = ${userId}`);
  refuse('session.locked', { until });
}
