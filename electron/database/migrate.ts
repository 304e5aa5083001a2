import { existsSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { openDatabase, openReadOnly, type ReadableDb, type WritableDb } from './database';
import { sql } from './sql';

/** Marks the file as ours: "BZK1". */
export const applicationId = 0x42_5a_4b_31;

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The migrations in order; the number in the name is the version they lead to. */
const migrations = Object.entries(files)
  .map(([path, statements]) => ({
    version: Number(/(\d{4})-[^/]*\.sql$/.exec(path)?.[1]),
    statements,
  }))
  .sort((a, b) => a.version - b.version);

/** The version that this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;

/** The file was written by a newer program; nothing was touched. */
export class NewerStore extends Error {
  constructor(readonly version: number) {
    super(`the store has version ${version}, this program knows ${currentVersion}`);
    this.name = 'NewerStore';
  }
}

/** The file is an SQLite database of something else; nothing was touched. */
export class ForeignStore extends Error {
  constructor(file: string) {
    super(`${file} is not a store of this program`);
    this.name = 'ForeignStore';
  }
}

/** The store has rows that lead nowhere, so it was not migrated; it is as it was. */
export class MigrationRefused extends Error {
  constructor(
    readonly version: number,
    /** Where from and where to: `posting 17 → document`. */
    readonly rows: readonly string[],
  ) {
    super(`not migrated to version ${version}: ${rows.join(', ')}`);
    this.name = 'MigrationRefused';
  }
}

/**
 * Opens a store and brings it to the current version, by all migrations in one transaction: whatever
 * happens meanwhile, it is of the version that it was or of this program's. Before they run on a
 * store with content, the file is copied beside and the copy is checked. Refuses newer and foreign
 * files before anything is written, and a migration after which rows would lead nowhere, which
 * undoes them all.
 */
export function openStore(file: string): WritableDb {
  const isNew = !existsSync(file);
  if (!isNew) refuseUnfit(file);
  const db = openDatabase(file);
  try {
    const from = versionOf(db);
    if (from < currentVersion && !isNew) keepCopy(db, file, from);
    if (from < currentVersion) db.transaction(() => bringOn(db, from));
    return db;
  } catch (error) {
    db.abandon();
    throw error;
  }
}

function bringOn(db: WritableDb, from: number) {
  for (const { version, statements } of migrations.filter((each) => each.version > from)) {
    db.execute(statements);
    refuseDangling(db, version);
  }
  db.pragma(`user_version = ${currentVersion}`);
  db.pragma(`application_id = ${applicationId}`);
}

function refuseDangling(db: WritableDb, version: number) {
  const dangling = db.all<{ table: string; rowid: number | null; parent: string }>(sql`
    SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 20`);
  if (dangling.length === 0) return;
  throw new MigrationRefused(
    version,
    dangling.map(({ table, rowid, parent }) => `${table} ${rowid ?? '?'} → ${parent}`),
  );
}

/**
 * Refuses a newer or foreign file. Looks at it through a read-only connection, so that it stays as
 * it was.
 */
export function refuseUnfit(file: string) {
  const { version, application } = peek(file);
  if (application !== applicationId) throw new ForeignStore(file);
  if (version > currentVersion) throw new NewerStore(version);
}

function peek(file: string): { version: number; application: number } {
  const raw = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    return {
      version: raw.pragma('user_version', { simple: true }) as number,
      application: raw.pragma('application_id', { simple: true }) as number,
    };
  } finally {
    raw.close();
  }
}

function versionOf(db: WritableDb): number {
  return db.pragma('user_version') as number;
}

/** The state before a migration, beside the store: `store.sqlite.before-2`. */
function keepCopy(db: WritableDb, file: string, from: number) {
  const copy = `${file}.before-${from + 1}`;
  rmSync(copy, { force: true });
  db.run(sql`VACUUM INTO ${copy}`);
  const check = openReadOnly(copy);
  try {
    const { verdict } = check.read<{ verdict: string }>(
      sql`SELECT integrity_check AS verdict FROM pragma_integrity_check`,
    );
    if (verdict !== 'ok') throw new Error(`the copy before migration is damaged: ${verdict}`);
    // A file that was cut short can be sound and empty.
    if (rowsOf(check) !== rowsOf(db)) throw new Error('the copy before migration lacks rows');
  } finally {
    check.close();
  }
}

/** How many rows each table has. */
function rowsOf(db: ReadableDb): string {
  const tables = db.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`,
  );
  return tables
    .map(({ name }) => {
      const count = { text: `SELECT count(*) AS n FROM "${name}"`, values: [] };
      return `${name} ${db.read<{ n: number }>(count).n}`;
    })
    .join('\n');
}
