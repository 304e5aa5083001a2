import type { Grant } from '../../shared/roles';
import type { Actor } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** An active user with the grants that hold today. */
export function findActor(db: ReadableDb, uid: string, today: string): Actor | null {
  const user = db.find<Omit<Actor, 'grants'>>(
    sql`SELECT id, uid, login, name FROM user WHERE uid = ${uid} AND active = 1`,
  );
  return user === undefined ? null : { ...user, grants: grantsOf(db, user.id, today) };
}

function grantsOf(db: ReadableDb, userId: number, today: string): Grant[] {
  return db.all<Grant>(sql`
    SELECT role, warehouse.code AS warehouse
    FROM user_grant LEFT JOIN warehouse ON warehouse.id = warehouse_id
    WHERE user_id = ${userId}
      AND (valid_from IS NULL OR valid_from <= ${today})
      AND (valid_to IS NULL OR valid_to >= ${today})
    ORDER BY user_grant.id`);
}
