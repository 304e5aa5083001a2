import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '../../electron/database/sql';
import { openProgram, type Program } from '../../electron/program';
import { hashPassword } from '../../electron/session/passwords';
import type { Answer } from '../../shared/answer';
import type { CopyKey } from '../../shared/backup/api';
import { namesAt, posted, receiptBody, receiptLine } from './papers';
import { seatOf } from './seat';
import { silentLog } from './silentLog';
import type { TestStore } from './testStore';

/** What the second person types at the place of the first. */
const password = 'keeper2-2026';

/** Gives the second keeper a password, so that he can vouch. */
export async function letVouch(store: TestStore): Promise<void> {
  store.program.state.store!.db.run(
    sql`UPDATE user SET password_hash = ${await hashPassword(password)} WHERE login = 'keeper2'`,
  );
}

/** Posts receipts; answers their numbers. */
export async function postReceipts(store: TestStore, count: number): Promise<string[]> {
  const names = await namesAt(store);
  const numbers: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { number } = await posted(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
      }),
    );
    numbers.push(number ?? '');
  }
  return numbers;
}

/** Makes a copy by hand; answers where it lies. */
export async function copyNow(store: TestStore): Promise<CopyKey & { folder: string }> {
  const { copy } = await store.do('keeper', 'backup.make', {});
  const { place, name } = copy;
  return { place, name, folder: join(store.folder, 'backups', name) };
}

/** Restores as the keeper, with the second keeper vouching. */
export function restoreAsTwo(store: TestStore, key: CopyKey, takeOver = false): Promise<Answer> {
  const { place, name } = key;
  return seatOf(store, 'keeper').ask(
    'backup.restore',
    { place, name, takeOver },
    { login: 'keeper2', password },
  );
}

/** Opens the program on a folder, as its next start does. */
export function openAgain(store: TestStore, dataFolder = store.folder): Program {
  return openProgram({
    dataFolder,
    clock: () => store.clock.now,
    log: silentLog,
    seeds: store.program.state.seeds,
  });
}

/** A folder of its own, like a stick. */
export function stick(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-stick-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
