import { argon2id } from 'hash-wasm';
import { sql } from '../../electron/database/sql';
import type { CallName, Input, Output } from '../../shared/api';
import { seatOf } from './seat';
import type { TestStore } from './testStore';

const password = '换人审核-2026';
let hash: Promise<string> | undefined;

/** The lightest hash there is, which carries its weight: histories of thousands of calls ask for it. */
function lightHash(): Promise<string> {
  hash ??= argon2id({
    password,
    salt: new Uint8Array(16),
    memorySize: 8,
    iterations: 1,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });
  return hash;
}

/** Gives somebody a password that is quickly weighed; answers what he types (换人审核). */
export async function typedBy(store: TestStore, login: string) {
  const { db } = store.program.state.store!;
  db.run(sql`UPDATE user SET password_hash = ${await lightHash()} WHERE login = ${login}`);
  return { login, password };
}

/** Asks in the session of one person, with the password of another; fails the test if refused. */
export async function doTogether<N extends CallName>(
  store: TestStore,
  [login, second]: readonly [string, string],
  call: N,
  input: Input<N>,
): Promise<Output<N>> {
  const answer = await seatOf(store, login).ask(call, input, await typedBy(store, second));
  if (!answer.ok) throw new Error(`${login} ${call}: ${JSON.stringify(answer)}`);
  return answer.value as Output<N>;
}
