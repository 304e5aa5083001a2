import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Books, copyOf, gift, openBooks } from '../../support/books';
import { codeOf, seatOf } from '../../support/seat';
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
  store.clock.now = new Date(store.clock.now.getTime() + 3_600_000);
  const seenAt = store.clock.now.toISOString();
  let books = startAfter(turnLetter);
  expect(await books.proved()).toEqual(['fileChanged']);
  expect((await books.head()).brokenSeal).toEqual({ sealedAt, seenAt });
  // Work goes on; closing and opening again does not make it forgotten.
  await gift({ ...store, program: books.program, do: onto(books) });
  store.clock.now = new Date(store.clock.now.getTime() + 3_600_000);
  books = again(books);
  expect(await books.proved()).toEqual(['fileChanged']);
  expect((await books.head()).brokenSeal).toEqual({ sealedAt, seenAt });

  const accept = async (login: string, as?: { login: string; password: string }) =>
    codeOf(
      await seatOf({ ...store, program: books.program }, login).ask(
        'ledger.acceptFile',
        { reason: '已与备份核对' },
        as,
      ),
    );
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

/** The door of another program, to be asked as the test store is. */
function onto({ program }: Books): TestStore['do'] {
  return async (login, call, input) => {
    const answer = await seatOf({ ...store, program }, login).ask(call, input);
    if (answer.ok) return answer.value as never;
    throw new Error(`${login} ${call}: ${codeOf(answer)}`);
  };
}
