import type { Grant } from '../../shared/roles';
import type { GivenGrant } from '../../shared/session/api';
import type { WritableDb } from '../database/database';
import { sql } from '../database/sql';

interface UserToWrite {
  uid: string;
  login: string;
  name: string;
  active: boolean;
  grants: readonly (Grant & Partial<GivenGrant>)[];
  /** Null keeps the password of a user that exists. */
  passwordHash: string | null;
}

/** Writes a user, new or changed, and replaces the grants. */
export function writeUser(db: WritableDb, user: UserToWrite) {
  const known = db.find<{ id: number }>(sql`SELECT id FROM user WHERE uid = ${user.uid}`);
  const id = known?.id ?? insertUser(db, user);
  if (known) {
    db.run(sql`
      UPDATE user SET login = ${user.login}, name = ${user.name}, active = ${user.active ? 1 : 0},
        password_hash = coalesce(${user.passwordHash}, password_hash),
        failures = 0, locked_until = NULL
      WHERE id = ${id}`);
    db.run(sql`DELETE FROM user_grant WHERE user_id = ${id}`);
  }
  for (const { role, warehouse, from = null, to = null } of user.grants) {
    db.run(sql`
      INSERT INTO user_grant (user_id, role, warehouse_id, valid_from, valid_to)
      VALUES (${id}, ${role}, (SELECT id FROM warehouse WHERE code = ${warehouse}), ${from}, ${to})`);
  }
}

function insertUser(db: WritableDb, { uid, login, name, active, passwordHash }: UserToWrite) {
  return db.insert(sql`
    INSERT INTO user (uid, node_id, login, name, active, password_hash)
    VALUES (${uid}, (SELECT id FROM node WHERE is_self = 1), ${login}, ${name},
      ${active ? 1 : 0}, ${passwordHash})`);
}
