import { sql } from '../../electron/database/sql';
import { hashPassword } from '../../electron/session/passwords';
import type { Answer } from '../../shared/answer';
import { seatOf } from './seat';
import { type TestStore, wuhan } from './testStore';

const password = '月结复核-2026';
let hash: Promise<string> | undefined;

/** Closes a month as finance. */
export function closed(store: TestStore, month: string, warehouse = wuhan) {
  return store.do('finance', 'closings.close', { warehouse, month });
}

/** Gives somebody a password; answers what he types with it. */
export async function secondPassword(store: TestStore, login: string) {
  hash ??= hashPassword(password);
  store.program.state.store!.db.run(
    sql`UPDATE user SET password_hash = ${await hash} WHERE login = ${login}`,
  );
  return { login, password };
}

/** Asks to open a month again in the session of one person, with the password of another. */
export async function reopening(
  store: TestStore,
  month: string,
  { by = 'finance', with: second = 'approver', warehouse = wuhan } = {},
): Promise<Answer> {
  const as = await secondPassword(store, second);
  return seatOf(store, by).ask('closings.reopen', { warehouse, month, reason: '补记漏单' }, as);
}
