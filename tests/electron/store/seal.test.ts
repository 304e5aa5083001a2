import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newSession, openProgram } from '../../../electron/program';
import { sealStore } from '../../../electron/store/seal';
import { disownSeal } from '../../../electron/store/sealCheck';
import type { Proof } from '../../../shared/ledger/api';
import { type Books, copyOf, gift, openBooks } from '../../support/books';
import { oldStore } from '../../support/oldStore';
import { codeOf, seatOf } from '../../support/seat';
import { silentLog } from '../../support/silentLog';
import { damageFile } from '../../support/tamper';
import { type TestStore, testStore } from '../../support/testStore';

/** A store that was closed whole, and what was opened from it. */
let store: TestStore;
let boss: { user: string; login: string; password: string };
const opened: Books[] = [];

beforeEach(async () => {
  store = testStore();
  boss = { user: v4(), login: 'boss', password: 'long-enough' };
  const grants = [{ role: 'administrator' as const, warehouse: null }];
  await store.do('admin', 'users.save', { ...boss, name: '主任', active: true, grants });
  await gift(store);
  store.program.close();
});
afterEach(() => {
  for (const books of opened.splice(0)) books.close();
  rmSync(store.folder, { recursive: true, force: true });
});

const fileIn = (folder: string) => join(folder, 'store.sqlite');
const sealIn = (folder: string) => join(folder, 'store.sqlite.seal');

/** The store, started after something was done to its folder. */
function startAfter(change: (folder: string) => void): Books {
  const folder = copyOf(store.folder);
  change(folder);
  const books = openBooks(store, folder);
  opened.push(books);
  return books;
}
function again({ program, folder }: Books): Books {
  program.close();
  const books = openBooks(store, folder);
  opened.push(books);
  return books;
}

/** What is told of a file that was found changed once. */
const once = (sealedAt: string, seenAt: string) => ({
  sealedAt,
  seenAt,
  times: 1,
  lastSealedAt: sealedAt,
  lastSeenAt: seenAt,
});

async function accepted(
  { program }: Books,
  login: string,
  lastSeenAt: string,
  as?: { login: string; password: string },
) {
  const input = { reason: '已与备份核对', lastSeenAt };
  return codeOf(await seatOf({ ...store, program }, login).ask('ledger.acceptFile', input, as));
}
function hourLater(): string {
  store.clock.now = new Date(store.clock.now.getTime() + 3_600_000);
  return store.clock.now.toISOString();
}

/** A text of the reference data, of which no posting and no chain speaks. */
function turnLetter(folder: string) {
  damageFile(fileIn(folder), (raw) => {
    raw.exec(`UPDATE item SET spec = 'x' || spec WHERE code = 'A05'`);
  });
}

test('a store that is closed whole is sealed with what its file is; while it is open there is no seal', () => {
  const bytes = readFileSync(fileIn(store.folder));
  expect(JSON.parse(readFileSync(sealIn(store.folder), 'utf8'))).toEqual({
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    at: store.clock.now.toISOString(),
  });
  const books = startAfter(() => {});
  expect(existsSync(sealIn(books.folder))).toBe(false);
});

test('nothing is told of a file that is as it was, start after start', async () => {
  let books = startAfter(() => {});
  for (let start = 0; start < 3; start += 1) {
    expect(await books.proved()).toEqual([]);
    expect((await books.head()).brokenSeal).toBeNull();
    await gift({ ...store, program: books.program, do: onto(books) });
    books = again(books);
  }
});

test('what was written before the comparison was through does not touch the file that is compared', async () => {
  const books = startAfter(() => {});
  const before = readFileSync(fileIn(books.folder));
  const { db } = books.program.state.store!;
  for (let i = 0; i < 40; i += 1) {
    db.run({
      text: 'INSERT INTO setting (name, value) VALUES (?, ?)',
      values: [`test.${i}`, `"${'x'.repeat(200_000)}"`],
    });
  }
  expect(db.pragma('wal_checkpoint(PASSIVE)')).toBe(0);
  expect(readFileSync(fileIn(books.folder)).equals(before)).toBe(true);
  await books.program.state.seal.settled();
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(readFileSync(fileIn(books.folder)).equals(before)).toBe(false);
  expect((await books.head()).brokenSeal).toBeNull();
});

test('a program that is closed before the comparison is through makes it then', async () => {
  const books = startAfter(turnLetter);
  expect(await again(books).proved()).toEqual(['fileChanged']);
});

test('a change that no chain speaks of is told by the proof, and until two people accept it', async () => {
  const sealedAt = store.clock.now.toISOString();
  const seenAt = hourLater();
  let books = startAfter(turnLetter);
  expect(await books.proved()).toEqual(['fileChanged']);
  expect((await books.head()).brokenSeal).toEqual(once(sealedAt, seenAt));
  // Work goes on; closing and opening again does not make it forgotten.
  await gift({ ...store, program: books.program, do: onto(books) });
  hourLater();
  books = again(books);
  expect(await books.proved()).toEqual(['fileChanged']);
  expect((await books.head()).brokenSeal).toEqual(once(sealedAt, seenAt));

  const accept = (login: string, as?: typeof second) => accepted(books, login, seenAt, as);
  const second = { login: boss.login, password: boss.password };
  expect(await accept('admin')).toBe('person.second');
  expect(await accept('boss', second)).toBe('person.second');
  expect(await accept('admin', second)).toBe('ok');
  expect(await books.proved()).toEqual([]);
  expect(await accept('admin', second)).toBe('ledger.fileSame');
  const { rows } = await onto(books)('admin', 'audit.list', { filter: {} });
  expect(rows.find(({ call }) => call === 'ledger.acceptFile')).toBeDefined();
  expect(await again(books).proved()).toEqual([]);
});

test('a file that was cut, and one that another program has put there, are told too', async () => {
  const books = startAfter((folder) => {
    const raw = new SQLite(fileIn(folder));
    raw.pragma('journal_mode = delete');
    raw.close();
  });
  expect(await books.proved()).toEqual(['fileChanged']);
});

test.each<[what: string, change: (folder: string) => void]>([
  ['no seal, as after a crash', (folder) => rmSync(sealIn(folder))],
  ['a seal that was not written to its end', (folder) => writeFileSync(sealIn(folder), '{"size":')],
  ['an empty seal', (folder) => writeFileSync(sealIn(folder), '')],
])('%s: nothing is compared, and the next close seals again', async (_what, change) => {
  const books = startAfter((folder) => {
    turnLetter(folder);
    change(folder);
  });
  expect((await books.head()).brokenSeal).toBeNull();
  books.program.close();
  expect(readFileSync(sealIn(books.folder), 'utf8')).toContain('sha256');
});

test('a store that was not closed whole has no seal: what is left in the log is no change of the file', async () => {
  const books = startAfter(() => {});
  await gift({ ...store, program: books.program, do: onto(books) });
  const crashed = openBooks(store, copyOf(books.folder));
  opened.push(crashed);
  expect(await crashed.proved()).toEqual([]);
});

test('a newer file is refused with its seal left whole', () => {
  const folder = copyOf(store.folder);
  const raw = new SQLite(fileIn(folder));
  raw.pragma('user_version = 999');
  raw.close();
  const seal = readFileSync(sealIn(folder), 'utf8');
  expect(() => openBooks(store, folder)).toThrow('version 999');
  expect(readFileSync(sealIn(folder), 'utf8')).toBe(seal);
  rmSync(folder, { recursive: true });
});

test('a store that takes the place of a changed one has nothing to tell', async () => {
  const folder = copyOf(store.folder);
  const sound = openBooks(store, folder);
  opened.push(sound);
  await onto(sound)('keeper', 'backup.make', {});
  sound.program.close();
  turnLetter(folder);
  let books = openBooks(store, folder);
  opened.push(books);
  const { rows } = await onto(books)('keeper', 'backup.list', { check: false });
  const seat = seatOf({ ...store, program: books.program }, 'keeper');
  const second = { login: boss.login, password: boss.password };
  const { place, name } = rows[0]!;
  const answer = await seat.ask('backup.restore', { place, name, takeOver: false }, second);
  expect(codeOf(answer)).toBe('ok');
  expect(await books.proved()).toEqual([]);
  books = again(books);
  expect(await books.proved()).toEqual([]);
});

test('a change that another program has left in a log beside the sealed file is told', async () => {
  const books = startAfter((folder) => {
    const left = copyOf(folder);
    const raw = new SQLite(fileIn(left));
    raw.exec(`UPDATE item SET spec = 'x' || spec WHERE code = 'A05'`);
    cpSync(`${fileIn(left)}-wal`, `${fileIn(folder)}-wal`);
    raw.close();
    rmSync(left, { recursive: true });
    expect(existsSync(sealIn(folder))).toBe(true);
  });
  expect(await books.proved()).toEqual(['fileChanged']);
});

test('a second change is told on its own, and is not accepted with the first', async () => {
  const sealedAt = store.clock.now.toISOString();
  const seenAt = hourLater();
  let books = startAfter(turnLetter);
  await books.program.state.seal.settled();
  expect((await books.head()).brokenSeal).toEqual(once(sealedAt, seenAt));
  books.program.close();
  turnLetter(books.folder);
  const lastSeenAt = hourLater();
  books = again(books);
  expect(await books.proved()).toEqual(['fileChanged']);
  const twice = { sealedAt, seenAt, times: 2, lastSealedAt: seenAt, lastSeenAt };
  expect((await books.head()).brokenSeal).toEqual(twice);
  const { findings } = (await onto(books)('viewer', 'ledger.prove', {})) as Proof;
  expect(findings.map(({ found }) => found)).toEqual([seenAt, lastSeenAt]);
  const second = { login: boss.login, password: boss.password };
  expect(await accepted(books, 'admin', seenAt, second)).toBe('ledger.fileChangedAgain');
  expect(await books.proved()).toEqual(['fileChanged']);
  expect(await accepted(books, 'admin', lastSeenAt, second)).toBe('ok');
  expect(await books.proved()).toEqual([]);
});

test('a change that could not be kept is told at the next start: the file is not sealed as good', async () => {
  const sealedAt = store.clock.now.toISOString();
  const full = `CREATE TRIGGER full BEFORE INSERT ON setting WHEN NEW.name = 'store.brokenSeal'
    BEGIN SELECT RAISE(ABORT, 'disk full'); END`;
  hourLater();
  let books = startAfter((folder) => {
    damageFile(fileIn(folder), (raw) => {
      raw.exec(full);
    });
  });
  await books.program.state.seal.settled();
  books.program.close();
  const raw = new SQLite(fileIn(books.folder));
  raw.exec('DROP TRIGGER full');
  raw.close();
  const seenAt = hourLater();
  books = again(books);
  expect(await books.proved()).toEqual(['fileChanged']);
  expect((await books.head()).brokenSeal).toEqual(once(sealedAt, seenAt));
});

test('a file that was put in the place of the open one is told at the next start', async () => {
  const books = startAfter(() => {});
  await books.program.state.seal.settled();
  const other = `${fileIn(books.folder)}.other`;
  copyFileSync(fileIn(books.folder), other);
  renameSync(other, fileIn(books.folder));
  expect(await again(books).proved()).toEqual(['fileChanged']);
});

test.each<[what: string, harm: (file: string) => void]>([
  ['damaged', (file) => writeFileSync(file, Buffer.alloc(8192, 7))],
  ['missing', (file) => rmSync(file)],
])(
  'a store that takes the place of a %s one has nothing to tell, also after a crash',
  async (_what, harm) => {
    const folder = copyOf(store.folder);
    const sound = openBooks(store, folder);
    opened.push(sound);
    await onto(sound)('keeper', 'backup.make', {});
    const { rows } = await onto(sound)('keeper', 'backup.list', { check: false });
    sound.program.close();
    harm(fileIn(folder));
    const { clock, program: before } = store;
    const program = openProgram({
      dataFolder: folder,
      clock: () => clock.now,
      log: silentLog,
      seeds: before.state.seeds,
    });
    expect(existsSync(sealIn(folder))).toBe(true);
    const { place, name } = rows[0]!;
    const rescue = { call: 'rescue.restore', input: { place, name }, key: v4() };
    expect(codeOf((await program.answer(newSession(), rescue)) as never)).toBe('ok');
    expect(existsSync(sealIn(folder))).toBe(false);
    program.state.store!.db.run({
      text: 'INSERT INTO setting (name, value) VALUES (?, ?)',
      values: ['test', '"written before the crash"'],
    });
    const crashed = openBooks(store, copyOf(folder));
    opened.push(crashed);
    expect(await crashed.proved()).toEqual([]);
    program.close();
  },
);

test('M02: a store that could not be brought to the version of today keeps its seal', () => {
  const { folder, file } = oldStore();
  damageFile(file, (raw) => {
    raw.exec(`DELETE FROM document WHERE kind = 'reversal'`);
  });
  sealStore(file, store.clock.now, silentLog);
  const seal = readFileSync(sealIn(folder), 'utf8');
  for (const change of [() => {}, () => turnLetter(folder)]) {
    change();
    expect(() => openBooks(store, folder)).toThrow('not migrated');
    expect(readFileSync(sealIn(folder), 'utf8')).toBe(seal);
  }
  rmSync(folder, { recursive: true });
});

test('a seal that can’t be broken stops no start, and speaks of nothing any more', async () => {
  const books = startAfter((folder) => {
    rmSync(sealIn(folder));
    mkdirSync(sealIn(folder));
  });
  expect(await books.proved()).toEqual([]);
  const { db } = books.program.state.store!;
  rmSync(sealIn(books.folder), { recursive: true });
  cpSync(sealIn(store.folder), sealIn(books.folder));
  disownSeal(db, fileIn(books.folder), silentLog);
  const crashed = openBooks(store, copyOf(books.folder));
  opened.push(crashed);
  expect(await crashed.proved()).toEqual([]);
});

/** The door of another program, to be asked as the test store is. */
function onto({ program }: Books): TestStore['do'] {
  return async (login, call, input) => {
    const answer = await seatOf({ ...store, program }, login).ask(call, input);
    if (answer.ok) return answer.value as never;
    throw new Error(`${login} ${call}: ${codeOf(answer)}`);
  };
}
