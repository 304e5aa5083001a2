import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { readHead } from '../../../electron/ledger/appendEntry';
import { beginIncarnation } from '../../../electron/store/beginIncarnation';
import { openStoreFile } from '../../../electron/store/openStoreFile';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { rawCheck } from '../../support/rawCheck';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
beforeEach(() => {
  store = testStore();
});
afterEach(() => store.close());

async function gift() {
  const names = await namesAt(store);
  const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })];
  const source = names.party('中国红十字会总会');
  return posted(store, receiptBody({ source, owner: names.society, lines }));
}

function rebirth() {
  const { state } = store.program;
  const open = state.store!;
  const { facts, head } = open.db.transaction(() =>
    beginIncarnation(
      { db: open.db, store: open.facts, now: store.clock.now, random: state.random },
      { reason: 'restore', told: { backup: 'a' }, livesBefore: 0 },
    ),
  );
  state.store = { ...open, facts };
  return { before: open.facts, facts, head };
}

test('a new incarnation goes on with the chain of the one before, and both are proved', async () => {
  await gift();
  const { db, facts } = store.program.state.store!;
  const old = readHead(db, facts);
  const begun = rebirth();
  expect(begun.head.sequence).toBe(old.sequence + 1);
  const entry = db.read<{ content: string; previous: string }>(sql`
    SELECT content, previous_hash AS previous FROM chain_entry WHERE kind = 'restore'`);
  expect(entry.previous).toBe(old.hash);
  expect(JSON.parse(entry.content)).toEqual({
    backup: 'a',
    reason: 'restore',
    former: { incarnation: facts.incarnation.uid, ...old },
  });
  await gift();
  expect(readHead(db, begun.facts).sequence).toBe(old.sequence + 2);
  expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
});

test('a second one follows the first, and the store opens under the last of them', async () => {
  rebirth();
  const last = rebirth();
  await gift();
  expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  const again = openStoreFile(store.program.state.storeFile);
  expect(again.facts.incarnation).toEqual(last.facts.incarnation);
  again.db.close();
});

test('the boundary is a link like any other: what it follows can’t be exchanged', async () => {
  await gift();
  rebirth();
  await store.do('viewer', 'ledger.head', {});
  const { db } = store.program.state.store!;
  db.execute(`DROP TRIGGER chain_entry_is_fixed;
    UPDATE chain_entry SET previous_hash = '${'f'.repeat(64)}' WHERE kind = 'restore'`);
  const { findings } = await store.do('viewer', 'ledger.prove', {});
  expect(findings.map(({ code }) => code)).toEqual([
    'chainPrevious',
    'chainHash',
    'journalDiffers',
  ]);
});

test('M09: a number that may have been given in a former life is not given again', async () => {
  const first = await gift();
  expect(first.number).toBe('RK-42010001-20261120-0001');
  rebirth();
  const numbers = [await gift(), await gift()].map(({ number }) => number);
  expect(numbers).toEqual(['RK-42010001-20261120-1001', 'RK-42010001-20261120-1002']);
  rebirth();
  expect((await gift()).number).toBe('RK-42010001-20261120-2001');
  expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  expect(rawCheck(store.program.state.storeFile)).toEqual([]);
});
