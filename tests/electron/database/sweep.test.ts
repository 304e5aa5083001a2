import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type WritableDb } from '../../../electron/database/database';
import { sql } from '../../../electron/database/sql';
import { sweepFile } from '../../../electron/database/sweep';

let folder: string;
let db: WritableDb;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  db = openDatabase(join(folder, 'store.sqlite'));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const remains = () =>
  readFileSync(join(folder, 'store.sqlite'))
    .toString('latin1')
    .match(/SEEDED/g);

test('X16: a sweep takes what wiping rows alone leaves where pages were split and joined', () => {
  db.execute(`
    CREATE TABLE person (a INTEGER, role TEXT, name TEXT, PRIMARY KEY (a, role)) WITHOUT ROWID;
    CREATE TABLE other (a INTEGER PRIMARY KEY, name TEXT)`);
  db.transaction(() => {
    for (let n = 0; n < 3000; n += 1) {
      const at = (n * 7919) % 3000;
      db.run(sql`INSERT INTO other VALUES (${n}, ${`SEEDED${n}`})`);
      db.run(sql`INSERT INTO person VALUES (${at}, 'collector', ${`SEEDED${'x'.repeat(n % 40)}`})`);
      db.run(sql`INSERT INTO person VALUES (${at}, ${`party:${n}`}, ${'y'.repeat(n % 60)})`);
      if (n % 3 === 0) db.run(sql`DELETE FROM other WHERE a = ${Math.max(0, n - 2)}`);
    }
  });
  db.run(sql`UPDATE person SET name = NULL WHERE role = 'collector'`);
  db.run(sql`DELETE FROM other`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  // The control: without it the sweep would prove nothing.
  expect(remains()).not.toBeNull();
  expect(sweepFile({ file: join(folder, 'store.sqlite') })).toBe(true);
  expect(remains()).toBeNull();
});
