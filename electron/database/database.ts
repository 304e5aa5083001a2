import { type BigIntStats, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import type { Sql } from './sql';

/** A connection that can only read. Functions that take it cannot change the store. */
export interface ReadableDb {
  /** All rows. The type is the caller's word; the door parses what goes out. */
  all<Row>(query: Sql): Row[];
  /** The first row, or undefined. */
  find<Row>(query: Sql): Row | undefined;
  /** The first row, which must exist. */
  read<Row>(query: Sql): Row;
}

/** A connection of its own on a file, which can't write: for background jobs and for copies. */
export interface ReadOnlyDb extends ReadableDb {
  /** All that is read in `work` is as of one moment, while the program goes on writing. */
  snapshot<T>(work: () => T): T;
  /**
   * Copies the whole file as of one moment, by SQLite's own backup, and answers what `read` says of
   * that moment. The copy is one file, which needs no other beside it.
   */
  copyTo<T>(file: string, read: () => T, progress: (part: number) => void): Promise<T>;
  /**
   * Keeps this moment until the connection is closed. Begun while nothing is in the write-ahead log,
   * it keeps the file itself as it is: what is written meanwhile stays in the log.
   */
  hold(): void;
  close(): void;
}

/** The one connection that writes. */
export interface WritableDb extends ReadableDb {
  /** Runs a statement; answers how many rows it changed. */
  run(statement: Sql): number;
  /** Inserts one row; answers its integer key. */
  insert(statement: Sql): number;
  /** All or nothing, `BEGIN IMMEDIATE`; what it throws undoes everything. Never waits inside. */
  transaction<T>(work: () => T): T;
  /** Several statements at once, for migrations. */
  execute(statements: string): void;
  pragma(source: string): unknown;
  /** Whether the file that was opened is the one in its place. */
  isInPlace(): boolean;
  close(): void;
  /** Closes what could not be opened to its end: tidies nothing, and waits for nobody who reads it. */
  abandon(): void;
}

/** The settings of every connection, each read back: what SQLite did not take is an error. */
const settings: readonly (readonly [string, number | string])[] = [
  ['journal_mode', 'wal'],
  // After WAL, which better-sqlite3 opens with NORMAL: a power cut would lose posted documents.
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['temp_store', 2],
  ['journal_size_limit', 67_108_864],
  ['secure_delete', 1],
  // Without it REPLACE deletes rows behind the triggers that keep what is posted.
  ['recursive_triggers', 1],
];

/** The file that was opened is no longer in its place: what is written now would go nowhere. */
export class StoreGone extends Error {
  constructor(file: string) {
    super(`${file} is not where it was opened`);
    this.name = 'StoreGone';
  }
}

/**
 * Opens (or makes) the file with the settings of a ledger. Refuses an SQLite that loses WALs. After
 * an I/O error, which may mean that a sync has dropped what it should have saved, the connection is
 * not believed any more: the next use begins with a new one. A file that was moved away, or whose
 * disk was unplugged, takes no transaction (`StoreGone`) and is never made anew.
 */
export function openDatabase(file: string): WritableDb {
  const first = connect(file, { fileMustExist: false });
  const opened = identityOf(file);
  const isInPlace = () => {
    const now = identityOf(file);
    return now?.ino === opened?.ino && now?.dev === opened?.dev;
  };
  const refuseGone = () => {
    if (!isInPlace()) throw new StoreGone(file);
  };
  const again = () => {
    refuseGone();
    return connect(file, { fileMustExist: true });
  };
  return { ...wrap(first, again, refuseGone), isInPlace };
}

function identityOf(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}

function connect(file: string, options: { fileMustExist: boolean }): SQLite.Database {
  const raw = new SQLite(file, { timeout: 5000, ...options });
  try {
    for (const [name, wanted] of settings) {
      raw.pragma(`${name} = ${wanted}`);
      const got = raw.pragma(name, { simple: true });
      if (got !== wanted) throw new Error(`SQLite answered ${name} = ${got}, wanted ${wanted}`);
    }
    assertSoundVersion(raw);
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Opens a file to read it only; there must be one. */
export function openReadOnly(file: string): ReadOnlyDb {
  const connectAgain = () => connectToRead(file);
  const { all, find, read, snapshot, copyTo, hold, close } = wrap(
    connectAgain(),
    connectAgain,
    () => {},
  );
  return { all, find, read, snapshot, copyTo, hold, close };
}

function connectToRead(file: string): SQLite.Database {
  const raw = new SQLite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    for (const [name, wanted] of readingSettings) raw.pragma(`${name} = ${wanted}`);
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Pages copied between two words of progress: some MB. */
const pagesAtOnce = 2000;

/** A file in WAL mode would want files beside it as soon as it is looked at. */
function leaveWal(file: string) {
  const raw = new SQLite(file, { fileMustExist: true });
  try {
    const mode = raw.pragma('journal_mode = delete', { simple: true });
    if (mode !== 'delete') throw new Error(`${file} stays in mode ${mode}`);
  } finally {
    raw.close();
  }
}

const readingSettings = settings.filter(([name]) =>
  ['foreign_keys', 'trusted_schema', 'cell_size_check', 'temp_store'].includes(name),
);

/** 3.7.0 to 3.51.2 may corrupt a file when a checkpoint meets a write; 3.52.0 was withdrawn. */
function assertSoundVersion(raw: SQLite.Database) {
  const version = raw.prepare('SELECT sqlite_version()').pluck().get() as string;
  const [, minor = 0, patch = 0] = version.split('.').map(Number);
  if (minor < 51 || (minor === 51 && patch < 3) || minor === 52) {
    throw new Error(`SQLite ${version} is not sound for a ledger`);
  }
}

function wrap(
  first: SQLite.Database,
  again: () => SQLite.Database,
  beforeChange: () => void,
): Omit<WritableDb, 'isInPlace'> & ReadOnlyDb {
  let raw = first;
  let failed = false;
  const statements = new Map<string, SQLite.Statement>();
  const prepare = ({ text }: Sql) => {
    const known = statements.get(text);
    if (known) return known;
    const statement = raw.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const use = <T>(work: () => T): T => {
    if (failed && !raw.inTransaction) {
      statements.clear();
      raw.close();
      raw = again();
      failed = false;
    }
    try {
      return work();
    } catch (error) {
      if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_IOERR')) {
        failed = true;
      }
      throw error;
    }
  };
  return {
    all: <Row>(query: Sql) => use(() => prepare(query).all(...query.values) as Row[]),
    find: <Row>(query: Sql) => use(() => prepare(query).get(...query.values) as Row | undefined),
    read: <Row>(query: Sql) => {
      const row = use(() => prepare(query).get(...query.values) as Row | undefined);
      if (row === undefined) throw new Error(`no row for: ${query.text.trim().slice(0, 120)}`);
      return row;
    },
    run: (statement) => use(() => prepare(statement).run(...statement.values).changes),
    insert: (statement) =>
      use(() => Number(prepare(statement).run(...statement.values).lastInsertRowid)),
    transaction: <T>(work: () => T) =>
      use(() => {
        beforeChange();
        return raw.transaction(work).immediate() as T;
      }),
    snapshot: <T>(work: () => T) => use(() => raw.transaction(work).deferred() as T),
    copyTo: async (file, work, progress) => {
      // As long as this read is open, every step of the backup sees the same moment.
      use(() => raw.exec('BEGIN'));
      try {
        const value = work();
        await raw.backup(file, {
          progress: ({ totalPages, remainingPages }) => {
            progress(1 - remainingPages / Math.max(1, totalPages));
            return pagesAtOnce;
          },
        });
        leaveWal(file);
        return value;
      } finally {
        raw.exec('COMMIT');
      }
    },
    // A transaction begins with its first read.
    hold: () => use(() => raw.exec('BEGIN; SELECT count(*) FROM sqlite_schema')),
    execute: (text) => use(() => raw.exec(text)),
    pragma: (source) => use(() => raw.pragma(source, { simple: true })),
    close: () => {
      try {
        raw.pragma('optimize');
        raw.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // Housekeeping only: a store that can't be tidied is closed all the same.
      }
      raw.close();
    },
    abandon: () => {
      raw.close();
    },
  };
}
