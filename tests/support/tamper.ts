import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { newSession, openProgram } from '../../electron/program';
import type { Proof } from '../../shared/ledger/api';
import { silentLog } from './silentLog';
import type { TestStore } from './testStore';

/** A closed store that can be damaged again and again, each time from its sound state. */
export interface Victim {
  /**
   * Damages a copy behind the program's back, every trigger off and with no seal that would tell of
   * anything at all, and answers the proof of it.
   */
  proveAfter(damage: (raw: SQLite.Database) => void): Promise<Proof>;
  remove(): void;
}

/** Closes the store: what it holds is copied for each damage. */
export function victimOf(store: TestStore): Victim {
  const { seeds } = store.program.state;
  store.program.close();
  return {
    proveAfter: async (damage) => {
      const folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
      cpSync(store.folder, folder, { recursive: true });
      damageFile(join(folder, 'store.sqlite'), damage);
      rmSync(join(folder, 'store.sqlite.seal'));
      const program = openProgram({
        dataFolder: folder,
        clock: () => store.clock.now,
        log: silentLog,
        seeds,
      });
      const { uid } = program.state.store!.db.read<{ uid: string }>({
        text: `SELECT uid FROM user WHERE login = 'viewer'`,
        values: [],
      });
      const session = Object.assign(newSession(), { userUid: uid });
      const answer = await program.answer(session, { call: 'ledger.prove', input: {} });
      program.close();
      rmSync(folder, { recursive: true });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.value as Proof;
    },
    remove: () => rmSync(store.folder, { recursive: true, force: true }),
  };
}

/** Works on a closed file behind the program’s back, every trigger off meanwhile. */
export function damageFile(file: string, damage: (raw: SQLite.Database) => void) {
  const raw = new SQLite(file);
  raw.pragma('foreign_keys = off');
  raw.pragma('ignore_check_constraints = on');
  const triggers = raw
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  damage(raw);
  for (const { sql } of triggers) raw.exec(sql);
  raw.close();
}
