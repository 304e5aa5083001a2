import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { askedFor } from '../audit';
import type { CommandContext, QueryContext } from '../context';
import { readWarehouse, requireEverywhere } from '../context';
import type { WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { changing, type JobContext, reading } from '../job';
import { checkPassword } from './checkPassword';
import { hashPassword } from './passwords';
import { writeUser } from './writeUser';

export function listUsers({ db }: QueryContext): Output<'users.list'> {
  const users = db.all<UserRow>(sql`SELECT ${columns} FROM user ORDER BY active DESC, login`);
  return { rows: users.map(viewRow) };
}

const columns = sql`uid, login, name, active, locked_until AS lockedUntil, (
  SELECT json_group_array(json_object('role', role, 'warehouse', warehouse.code,
    'from', valid_from, 'to', valid_to))
  FROM user_grant LEFT JOIN warehouse ON warehouse.id = warehouse_id
  WHERE user_id = user.id) AS grants`;

function viewRow({ active, grants, ...row }: UserRow): Output<'users.list'>['rows'][number] {
  return { ...row, active: active === 1, grants: JSON.parse(grants) };
}

interface UserRow {
  uid: string;
  login: string;
  name: string;
  active: 0 | 1;
  lockedUntil: string | null;
  grants: string;
}

/**
 * Makes or changes a user, which is for administrators of the whole store: whoever gives grants can
 * give himself any. The store is never left without one whose grant is in force and has no end.
 */
export async function saveUser(
  context: JobContext,
  input: Parsed<'users.save'>,
): Promise<Output<'users.save'>> {
  requireEverywhere(reading(context), ['administrator']);
  const passwordHash = input.password === null ? null : await hashPassword(input.password);
  const detail = { asked: askedFor(input), passwordChanged: passwordHash !== null };
  return changing(
    context,
    { subject: input.user, detail },
    ({ db, today, was }: CommandContext) => {
      for (const { warehouse } of input.grants)
        if (warehouse !== null) readWarehouse(db, warehouse);
      const taken = db.find(
        sql`SELECT 1 FROM user WHERE login = ${input.login} AND uid <> ${input.user}`,
      );
      if (taken) refuse('login.taken', { login: input.login });
      const known = db.find<UserRow>(sql`SELECT ${columns} FROM user WHERE uid = ${input.user}`);
      if (!known && passwordHash === null) {
        refuse('input.malformed', {
          issues: [{ path: 'password', message: 'a new user needs one' }],
        });
      }
      if (known) {
        const { login, name, active, grants } = viewRow(known);
        was({ login, name, active, grants });
      }
      writeUser(db, { ...input, uid: input.user, passwordHash });
      refuseNoAdministrator(db, today);
      return { user: input.user };
    },
  );
}

function refuseNoAdministrator(db: WritableDb, today: string) {
  const left = db.find(sql`
    SELECT 1 FROM user JOIN user_grant ON user_grant.user_id = user.id
    WHERE active = 1 AND role = 'administrator' AND warehouse_id IS NULL
      AND (valid_from IS NULL OR valid_from <= ${today}) AND valid_to IS NULL`);
  if (!left) refuse('lastAdministrator', {});
}

export async function changePassword(
  context: JobContext,
  input: Parsed<'users.changePassword'>,
): Promise<Output<'users.changePassword'>> {
  const { actor } = reading(context);
  const { program, now, call } = context;
  await checkPassword(program, { now, call, login: actor.login, password: input.old });
  const hash = await hashPassword(input.new);
  return changing(context, { subject: actor.uid, detail: null }, (command) => {
    command.db.run(sql`UPDATE user SET password_hash = ${hash} WHERE id = ${actor.id}`);
    return {};
  });
}
