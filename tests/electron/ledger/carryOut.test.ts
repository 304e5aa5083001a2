import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { carryOut } from '../../../electron/ledger/proveStore';
import { storageRefusal } from '../../../electron/storageRefusal';

const failing = (code: string) => () => {
  throw new SQLite.SqliteError('said by SQLite', code);
};

test.each(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_VTAB', 'SQLITE_NOTADB', 'SQLITE_ERROR'])(
  'a check that SQLite stops with %s has found damage',
  (code) => {
    expect(carryOut(failing(code))).toEqual([
      { code: 'databaseDamaged', subject: 'SQLite', expected: 'ok', found: 'said by SQLite' },
    ]);
  },
);

test.each([
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'store.busy'],
  ['SQLITE_LOCKED', 'store.busy'],
  ['SQLITE_NOMEM', 'store.noMemory'],
  ['SQLITE_IOERR_READ', 'store.damaged'],
  ['SQLITE_FULL', 'store.full'],
  ['SQLITE_INTERRUPT', undefined],
])('one that is stopped by %s has found nothing: that is told as what it is', (code, refusal) => {
  expect(() => carryOut(failing(code))).toThrow('said by SQLite');
  expect(storageRefusal(new SQLite.SqliteError('said by SQLite', code))?.code).toBe(refusal);
});

test('what is no word of SQLite is a bug of the program', () => {
  const bug = () => {
    throw new TypeError('undefined is no number');
  };
  expect(() => carryOut(bug)).toThrow(TypeError);
});
