import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentVersion, ForeignStore, NewerStore } from '../../../electron/database/migrate';
import { sql } from '../../../electron/database/sql';
import { newSession, openProgram, type Program } from '../../../electron/program';
import { describeStartFailure } from '../../../electron/startFailure';
import { silentLog } from '../../support/silentLog';
import { type TestStore, testStore } from '../../support/testStore';

/** The file of a store, as a start finds it. */
let store: TestStore;
let file: string;
let running: Program[];
beforeEach(() => {
  store = testStore();
  store.program.close();
  file = store.program.state.storeFile;
  running = [];
});
afterEach(() => {
  for (const program of running) program.close();
  rmSync(store.folder, { recursive: true, force: true });
});

function start(dataFolder = store.folder): Program {
  const program = openProgram({
    dataFolder,
    clock: () => store.clock.now,
    log: silentLog,
    seeds: store.program.state.seeds,
  });
  running.push(program);
  return program;
}

const digest = () => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Changes the file as another program would, and closes it. */
function tamper(work: (raw: SQLite.Database) => void) {
  const raw = new SQLite(file);
  work(raw);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
}

/** Why a start does not come about, in the words for the person in front of it. */
function failure(type: new (...args: never[]) => Error): string {
  try {
    start();
  } catch (error) {
    expect(error).toBeInstanceOf(type);
    return describeStartFailure(error).title;
  }
  throw new Error('it started');
}

test('a store is opened again as it was left', () => {
  expect(start().storeKind()).toBe('test');
});

describe('a file that is not for this program', () => {
  test('C15: of a newer program: refused, and not one byte is written', () => {
    tamper((raw) => raw.pragma(`user_version = ${currentVersion + 1}`));
    const before = digest();
    expect(failure(NewerStore)).toBe('程序版本过旧');
    expect(digest()).toBe(before);
    expect(readdirSync(store.folder).filter((name) => name.includes('before'))).toEqual([]);
  });

  test('C17: of another program: refused, and not one byte is written', () => {
    tamper((raw) => raw.pragma('application_id = 7'));
    const before = digest();
    expect(failure(ForeignStore)).toBe('不是备灾库的数据');
    expect(digest()).toBe(before);
  });

  test('C04: that is no database at all: not opened, kept as it is, and said to be damaged', () => {
    writeFileSync(file, '这不是数据库。'.repeat(200));
    const before = digest();
    expect(start().state).toMatchObject({ store: null, lost: 'damaged' });
    expect(digest()).toBe(before);
  });

  test('a refused start lets the folder go', () => {
    tamper((raw) => raw.pragma('application_id = 7'));
    failure(ForeignStore);
    failure(ForeignStore);
  });
});

describe('a store that is gone', () => {
  const lost = () => start().state.lost;

  test('D19: is missed, and no empty one is put in its place', () => {
    rmSync(file);
    expect(lost()).toBe('missing');
    expect(existsSync(file)).toBe(false);
  });

  test('D20: an empty file is no store', () => {
    writeFileSync(file, '');
    expect(lost()).toBe('missing');
    expect(readFileSync(file)).toHaveLength(0);
  });

  test('D19: is missed too when it was made before there was a note of it', () => {
    const note = join(store.folder, 'store-made.txt');
    rmSync(note);
    start().close();
    expect(existsSync(note)).toBe(true);
    rmSync(file);
    expect(lost()).toBe('missing');
  });

  test('a folder that never had one is a first start', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'beizaiku-'));
    expect(start(fresh).storeKind()).toBeNull();
    expect(existsSync(join(fresh, 'store.sqlite'))).toBe(false);
    running.pop()?.close();
    rmSync(fresh, { recursive: true });
  });

  test('an interrupted first start leaves none behind: the next is a first start again', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'beizaiku-'));
    writeFileSync(join(fresh, 'store.sqlite.making'), 'half a store');
    const program = start(fresh);
    expect(program.storeKind()).toBeNull();
    running.pop()?.close();
    rmSync(fresh, { recursive: true });
  });
});

test('a store is set up once', async () => {
  const answer = await start().answer(newSession(), {
    call: 'store.setUp',
    input: { kind: 'real', warehouses: ['42010001'], administrator: null, openingDate: null },
  });
  expect(answer).toEqual({ ok: false, refusal: { code: 'store.exists' } });
});

test('a store stays what it is: a demonstration never becomes a real one', () => {
  const { db } = start().state.store!;
  expect(() => db.run(sql`UPDATE store SET kind = 'real'`)).toThrow('a store stays what it is');
  expect(() => db.run(sql`DELETE FROM store`)).toThrow('a store stays what it is');
  expect(() => db.run(sql`INSERT INTO store VALUES (2, 'real', '2026-11-23')`)).toThrow();
  expect(() => db.run(sql`REPLACE INTO store VALUES (1, 'real', '2026-11-23')`)).toThrow();
});

describe('D08: the shared memory beside the store', () => {
  test.each(['', 'garbage'.repeat(10_000)])('may be lost or damaged', (content) => {
    const { db } = start().state.store!;
    db.run(sql`UPDATE warehouse SET population = 1`);
    running.pop()?.close();
    writeFileSync(`${file}-shm`, content);
    expect(start().state.store!.db.read(sql`SELECT DISTINCT population FROM warehouse`)).toEqual({
      population: 1,
    });
  });
});

// The superuser may write everywhere, so there it proves nothing.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'D16: a folder that may not be written is told apart from damage',
  () => {
    chmodSync(store.folder, 0o555);
    expect(failure(SQLite.SqliteError)).toBe('数据文件夹无法写入');
    chmodSync(store.folder, 0o755);
  },
);

test('C18: a file that another program has locked is said to be locked', () => {
  const raw = new SQLite(file);
  raw.pragma('locking_mode = exclusive');
  raw.exec('BEGIN EXCLUSIVE');
  expect(failure(SQLite.SqliteError)).toBe('数据文件被锁住');
  raw.close();
  expect(start().storeKind()).toBe('test');
});
