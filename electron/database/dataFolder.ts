import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { z } from 'zod';

const holder = z.object({
  program: z.string(),
  user: z.string(),
  host: z.string(),
  since: z.string(),
});
export type Holder = z.infer<typeof holder>;

/** Another program, or another user of this machine, works in the folder. Nothing was touched. */
export class DataFolderHeld extends Error {
  constructor(
    readonly folder: string,
    readonly holder: Holder | null,
  ) {
    super(
      `${folder} is in use by ${holder ? `${holder.program} of ${holder.user}` : 'another program'}`,
    );
    this.name = 'DataFolderHeld';
  }
}

export interface DataFolder {
  path: string;
  /** The store's file. */
  store: string;
  release(): void;
}

/** Locks in force. A connection that nobody refers to is closed some day, and its lock goes with it. */
const held = new Set<SQLite.Database>();

/**
 * Takes the data folder for this program alone. The lock is SQLite's own on a small file beside
 * the store: the operating system drops it when the process dies, so a crash leaves no stale
 * lock, and it holds between users of one machine. `held-by.json` tells the others who has it.
 */
export function takeDataFolder(path: string, program: string, now: Date): DataFolder {
  mkdirSync(path, { recursive: true });
  const note = join(path, 'held-by.json');
  const lock = new SQLite(join(path, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = delete');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new DataFolderHeld(path, readHolder(note));
    throw error;
  }
  const self: Holder = {
    program,
    user: userInfo().username,
    host: hostname(),
    since: now.toISOString(),
  };
  writeFileSync(note, JSON.stringify(self));
  held.add(lock);
  return {
    path,
    store: join(path, 'store.sqlite'),
    release: () => {
      rmSync(note, { force: true });
      held.delete(lock);
      lock.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Who wrote the note; null when it can't be read, which changes nothing about the lock. */
function readHolder(note: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    return null;
  }
}
