import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../electron/database/database';
import { sql } from '../../../electron/database/sql';
import {
  dispatchBody,
  dispatchLine,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';

/** What the database itself holds to, whoever asks: the connection here is the program's own. */
let store: TestStore;
let db: WritableDb;
const run = (text: string) => db.run({ text, values: [] });

beforeAll(async () => {
  store = testStore();
  db = store.program.state.store!.db;
  const names = await namesAt(store);
  await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
    }),
  );
  await posted(
    store,
    dispatchBody({
      to: { kind: 'team', team: names.team('relief') },
      lines: [
        dispatchLine({ item: names.item('A04'), asked: { count: 4, unit: '床', factor: 1 } }),
      ],
    }),
  );
});
afterAll(() => store.close());

/** Everything that happened, hashed by SQLite's own eyes: whatever is refused leaves it alone. */
const tables = ['posting', 'movement', 'lot', 'place', 'chain_entry', 'audit', 'document_step'];
const contents = () =>
  [...tables, 'store', 'document', 'posting_person', 'stock'].map((table) =>
    db.all({ text: `SELECT * FROM ${table}`, values: [] }),
  );

describe('L05: what is posted can’t be changed or deleted', () => {
  const columns = () =>
    [...tables, 'store', 'posting_person'].flatMap((table) =>
      db
        .all<{ name: string; hidden: number }>({
          text: `SELECT name, hidden FROM pragma_table_xinfo('${table}')`,
          values: [],
        })
        .filter(({ hidden }) => hidden === 0)
        .map(({ name }) => [table, name] as const),
    );

  test('no column of any of these tables', () => {
    const before = contents();
    expect(columns().length).toBeGreaterThan(60);
    for (const [table, column] of columns()) {
      expect(() => run(`UPDATE ${table} SET ${column} = ${column}`), `${table}.${column}`).toThrow(
        / is never (changed|replaced)|are never replaced|stays what it is/,
      );
    }
    expect(contents()).toEqual(before);
  });

  test.each([...tables, 'store', 'posting_person'])('no row of %s', (table) => {
    expect(() => run(`DELETE FROM ${table}`)).toThrow(/ never (deleted|removed)|stays what it is/);
  });

  // REPLACE deletes behind the triggers unless the connection says recursive_triggers.
  test.each(tables)('no row of %s by REPLACE', (table) => {
    const before = contents();
    expect(() => run(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow();
    expect(contents()).toEqual(before);
  });

  test.each([
    'uid = uid',
    "kind = 'dispatch'",
    'warehouse_id = warehouse_id',
    "business_date = '2026-11-19'",
    "body = '{}'",
    'made_by = made_by',
    'cancelled = 1',
    "posting = 'none'",
    'number = NULL',
    "number = 'RK-42010001-20261120-0009'",
  ])('not what a posted paper says: %s', (change) => {
    expect(() => run(`UPDATE document SET ${change} WHERE posting = 'posted'`)).toThrow(
      /never changed|goes one way/,
    );
  });

  test('a numbered document is never deleted', () => {
    expect(() => run('DELETE FROM document')).toThrow('a numbered document is never deleted');
  });

  test('a reversed one never becomes posted again', () => {
    const undone = new Error('undone');
    const work = () => {
      run(`UPDATE document SET posting = 'reversed' WHERE kind = 'dispatch'`);
      expect(() => run(`UPDATE document SET posting = 'posted' WHERE kind = 'dispatch'`)).toThrow(
        'goes one way',
      );
      throw undone;
    };
    expect(() => db.transaction(work)).toThrow(undone);
  });
});

describe('stock', () => {
  const movement = (changes: Record<string, string>) => {
    const columns: Record<string, string> = {
      posting_id: '(SELECT max(id) FROM posting)',
      line: '99',
      document_line: '1',
      lot_id: '(SELECT max(id) FROM lot)',
      from_place_id: `(SELECT id FROM place WHERE kind = 'bin')`,
      to_place_id: `(SELECT id FROM place WHERE kind = 'custody')`,
      quantity: '1',
      amount: 'NULL',
      ...changes,
    };
    const [names, values] = [Object.keys(columns).join(), Object.values(columns).join()];
    return run(`INSERT INTO movement (${names}) VALUES (${values})`);
  };

  test('can’t fall below zero, whatever the program believes', () => {
    const before = contents();
    expect(() => movement({ quantity: '7' })).toThrow('stock would fall below zero');
    expect(contents()).toEqual(before);
  });

  test.each([
    ['a float', { quantity: '0.5' }],
    ['nothing, which is what NaN becomes', { quantity: 'NULL' }],
    ['zero', { quantity: '0' }],
    ['less than nothing', { quantity: '-1' }],
    ['more than 10^9', { quantity: '1000000001' }],
    ['text', { quantity: `'１２'` }],
    ['more money than adds up', { amount: '9000000000000001' }],
    ['a float of money', { amount: '0.5' }],
    ['a place that is not one', { to_place_id: '999999' }],
    ['from a place to itself', { to_place_id: `(SELECT id FROM place WHERE kind = 'bin')` }],
  ])('L05, L06, L07: a movement can’t be of %s', (_what, changes) => {
    const before = contents();
    expect(() => movement(changes)).toThrow();
    expect(contents()).toEqual(before);
  });

  test('L06: every table is STRICT', () => {
    const loose = db.all(sql`
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`);
    expect(loose).toEqual([]);
  });
});

test('an erasure takes name and salt together, and the names stay otherwise as they are', () => {
  const erase = `UPDATE posting_person SET name = NULL, telephone = NULL, identity_number = NULL`;
  expect(() => run(`${erase} WHERE role = 'collector'`)).toThrow('never replaced');
  expect(() => run(`${erase}, salt = NULL, hmac = 'x' WHERE role = 'collector'`)).toThrow(
    'never replaced',
  );
  expect(run(`${erase}, salt = NULL WHERE role = 'collector'`)).toBe(1);
});
