import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type WritableDb } from '../../../electron/database/database';
import { list, sql } from '../../../electron/database/sql';

let folder: string;
let db: WritableDb;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  db = openDatabase(join(folder, 'some.sqlite'));
  db.execute('CREATE TABLE thing (id INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT');
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['journal_mode', 'wal'],
  // FULL: with less, a power cut loses documents that the screen called 已过账 (D02).
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['temp_store', 2],
  ['secure_delete', 1],
  ['recursive_triggers', 1],
])('D02: a connection has %s = %s, as SQLite itself says', (name, value) => {
  expect(db.pragma(name)).toBe(value);
});

test('runs on an SQLite whose log survives a checkpoint', () => {
  const { version } = db.read<{ version: string }>(sql`SELECT sqlite_version() AS version`);
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  expect([major, minor >= 53 || (minor === 51 && patch >= 3)]).toEqual([3, true]);
});

describe('a transaction', () => {
  const count = () => db.read<{ n: number }>(sql`SELECT count(*) AS n FROM thing`).n;

  test('is all or nothing', () => {
    const before = count();
    const half = () =>
      db.transaction(() => {
        db.run(sql`INSERT INTO thing (count) VALUES (${1})`);
        throw new Error('half-way');
      });
    expect(half).toThrow('half-way');
    expect(count()).toBe(before);
  });

  test('C14: takes the writer’s place at once: no other connection can begin to write', () => {
    const other = openDatabase(join(folder, 'some.sqlite'));
    other.pragma('busy_timeout = 0');
    db.transaction(() => {
      expect(() => other.transaction(() => {})).toThrow(/locked/);
    });
    other.transaction(() => {});
    other.close();
  });
});

describe('a number on its way to SQL', () => {
  test('L08: arrives as an integer, so that 3/2 is 1 and nothing creeps', () => {
    const row = db.read(sql`SELECT typeof(${1}) AS type, ${3} / ${2} AS half`);
    expect(row).toEqual({ type: 'integer', half: 1 });
  });

  test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e308])(
    'L06: is refused before it gets there: %s',
    (value) => {
      expect(() => db.run(sql`INSERT INTO thing (count) VALUES (${value})`)).toThrow(
        'not a whole number',
      );
    },
  );
});

test('a list for IN is one parameter, whatever its length', () => {
  const found = (values: (string | number)[]) =>
    db.read(sql`SELECT ${7} IN (${list(values)}) AS number, ${'七'} IN (${list(values)}) AS text`);
  expect(found([])).toEqual({ number: 0, text: 0 });
  expect(found([7, '七'])).toEqual({ number: 1, text: 1 });
  expect(found(Array.from({ length: 100_000 }, (_, index) => index))).toEqual({
    number: 1,
    text: 0,
  });
  expect(list(['a']).text).toBe(list(['a', 'b']).text);
});

test('X08: what is typed is a parameter and never SQL', () => {
  const typed = "x'; DROP TABLE thing; --";
  expect(db.read(sql`SELECT ${typed} AS typed`)).toEqual({ typed });
});
