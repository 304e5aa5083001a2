import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stockUp } from './kindSamples';
import { rawCheck } from './rawCheck';
import { damageFile } from './tamper';
import { type TestStore, testStore } from './testStore';

let store: TestStore;
beforeEach(async () => {
  store = testStore();
  await stockUp(store);
  store.program.close();
});
afterEach(() => rmSync(store.folder, { recursive: true, force: true }));

const file = () => store.program.state.storeFile;

test('the second checker finds nothing in a store that is whole', () => {
  expect(rawCheck(file())).toEqual([]);
});

test.each([
  ['a balance', 'UPDATE stock SET quantity = quantity + 1 WHERE lot_id = 1'],
  ['a value', 'UPDATE stock SET amount = amount - 1 WHERE lot_id = 1'],
  ['a movement', 'UPDATE movement SET quantity = quantity + 1 WHERE posting_id = 1'],
  ['a price', 'UPDATE movement SET amount = NULL WHERE posting_id = 1'],
  ['a date', `UPDATE posting SET business_date = '2026-11-21' WHERE id = 1`],
  ['a number', 'UPDATE number_series SET last = last + 1'],
])('the second checker sees that %s was changed', (_what, damage) => {
  damageFile(file(), (raw) => raw.exec(damage));
  expect(rawCheck(file())).not.toEqual([]);
});
