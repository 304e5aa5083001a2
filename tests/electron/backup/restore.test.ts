import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Program } from '../../../electron/program';
import { newSession } from '../../../electron/program';
import type { Answer } from '../../../shared/answer';
import type { Restored } from '../../../shared/backup/api';
import { closed } from '../../support/closings';
import {
  copyNow,
  letVouch,
  openAgain,
  postReceipts,
  restoreAsTwo,
  stick,
} from '../../support/copies';
import { flipBit } from '../../support/flipBit';
import {
  approved,
  draft,
  namesAt,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { samplesFor } from '../../support/samples';
import { codeOf, seatOf } from '../../support/seat';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let opened: Program[];
beforeEach(async () => {
  store = testStore();
  opened = [];
  await letVouch(store);
});
afterEach(() => {
  for (const program of opened) program.close();
  store.close();
});

const db = (program = store.program) => program.state.store!.db;
const numbers = (program = store.program) =>
  db(program)
    .all<{ number: string }>(sql`SELECT number FROM document WHERE number IS NOT NULL`)
    .map(({ number }) => number)
    .sort();

function restoredBy(answer: Answer): Restored {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value as Restored;
}

/** Every row of every table, by which two stores are compared. */
function rowsOf(program: Program) {
  const tables = db(program).all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      db(program).all({ text: `SELECT * FROM "${name}" ORDER BY 1, 2`, values: [] }),
    ]),
  );
}

describe('M12: a copy that is put back', () => {
  test('brings every row of every table back, and tells what has to be entered again', async () => {
    const early = await postReceipts(store, 2);
    const before = rowsOf(store.program);
    const copy = await copyNow(store);
    const late = await postReceipts(store, 2);
    const restored = restoredBy(await restoreAsTwo(store, copy));
    expect(restored).toMatchObject({
      copy: { lastDocument: { number: early[1] } },
      later: { count: 2 },
    });
    expect(restored.later?.documents.map(({ number }) => number)).toEqual(late);
    expect(numbers()).toEqual(early);
    const after = rowsOf(store.program);
    // What it has more: the new incarnation, its entry of the chain, and who restored it.
    for (const grown of ['incarnation', 'chain_entry', 'audit']) {
      expect(after[grown]).toHaveLength((before[grown]?.length ?? 0) + (grown === 'audit' ? 1 : 1));
      after[grown] = after[grown]!.slice(0, before[grown]!.length);
    }
    // A vouching person's tries are counted in his row.
    expect(after).toEqual(before);
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toEqual([]);
  });

  test('tells what waited, what was announced and which months were closed, that it does not know', async () => {
    const [early] = await postReceipts(store, 1);
    const names = await namesAt(store);
    const paper = (count: number) =>
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [
          receiptLine({
            item: names.item('A04'),
            bin: names.bin('A-01-01'),
            entered: { count, unit: '床', factor: 1 },
          }),
        ],
      });
    await submitted(store, paper(1));
    const copy = await copyNow(store);
    const waiting = await submitted(store, paper(2));
    const given = await approved(store, paper(3));
    await draft(store, paper(4));
    const arrival = samplesFor(names)['arrivals.save'];
    const announced = await store.do('dispatcher', 'arrivals.save', arrival);
    for (const month of ['2026-01', '2026-02']) await closed(store, month);
    const restored = restoredBy(await restoreAsTwo(store, copy));
    expect(restored).toMatchObject({
      copy: { lastDocument: { number: early } },
      later: { count: 0 },
      closedByJournal: 0,
      copiedBefore: true,
    });
    const { name } = (await store.do('viewer', 'warehouses.list', {})).rows.find(
      ({ code }) => code === wuhan,
    )!;
    expect(restored.dropped).toEqual({
      waiting: { count: 2, names: [waiting.number, given.number] },
      arrivals: { count: 1, names: [announced.number] },
      requisitions: { count: 0, names: [] },
      closings: { count: 2, names: [`${name} 2026-01`, `${name} 2026-02`] },
    });
  });

  test('in the place of a damaged store: the file is kept as it is, and no copy of it is missed', async () => {
    await postReceipts(store, 1);
    const copy = await copyNow(store);
    const [late] = await postReceipts(store, 1);
    for (const month of ['2026-01', '2026-02']) await closed(store, month);
    const { db: own } = store.program.state.store!;
    own.pragma('wal_checkpoint(TRUNCATE)');
    const { rootpage } = own.read<{ rootpage: number }>(
      sql`SELECT rootpage FROM sqlite_master WHERE name = 'document'`,
    );
    const file = store.program.state.storeFile;
    const bytes = readFileSync(file);
    bytes.fill(0xa5, (rootpage - 1) * 4096, rootpage * 4096);
    writeFileSync(file, bytes);
    own.pragma('shrink_memory');
    const restored = restoredBy(await restoreAsTwo(store, copy));
    expect(restored).toMatchObject({
      copiedBefore: false,
      dropped: null,
      closedByJournal: 2,
      later: { count: 1, documents: [{ number: late }] },
    });
    expect(readFileSync(join(restored.replaced!, 'store.sqlite')).equals(bytes)).toBe(true);
    const status = await store.do('keeper', 'backup.status', {});
    expect(status.failed).toBeNull();
    expect(status.health).not.toBe('failed');
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('is what the next start opens, and the replaced store is kept aside', async () => {
    const copy = await copyNow(store);
    const late = await postReceipts(store, 1);
    const { replaced } = restoredBy(await restoreAsTwo(store, copy));
    store.program.close();
    const again = openAgain(store);
    opened.push(again);
    expect(numbers(again)).toEqual([]);
    again.close();
    cpSync(join(replaced ?? '', 'store.sqlite'), store.program.state.storeFile);
    const former = openAgain(store);
    opened.push(former);
    expect(numbers(former)).toEqual(late);
    // And a last copy was made of it, too.
    expect(readdirSync(join(store.folder, 'backups')).length).toBe(2);
  });

  test('goes on: what is entered again is posted, proved and copied', async () => {
    const copy = await copyNow(store);
    const late = await postReceipts(store, 1);
    restoredBy(await restoreAsTwo(store, copy));
    // The paper with the first number may lie on somebody's desk: it is not given again.
    expect(late).toEqual(['RK-42010001-20261120-0001']);
    expect(await postReceipts(store, 1)).toEqual(['RK-42010001-20261120-1001']);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    await copyNow(store);
    const rows = (await store.do('keeper', 'backup.list', { check: true })).rows;
    expect(rows.map(({ ordinal, state }) => `${ordinal} ${state}`)).toEqual([
      '3 sound',
      '2 sound',
      '1 sound',
    ]);
  });
});

test('M09: two restores of one copy, or of an older one, never give one number twice', async () => {
  const older = await copyNow(store);
  await postReceipts(store, 1);
  const copy = await copyNow(store);
  const given: string[] = [];
  for (const which of [copy, copy, older]) {
    restoredBy(await restoreAsTwo(store, which));
    given.push(...(await postReceipts(store, 2)));
  }
  expect(given).toEqual(
    ['1001', '1002', '2001', '2002', '3001', '3002'].map((end) => `RK-42010001-20261120-${end}`),
  );
  expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
});

test('M09: begins a new incarnation, so that a sequence given twice can be told apart', async () => {
  await postReceipts(store, 1);
  const copy = await copyNow(store);
  const former = store.program.state.store!.facts.incarnation.uid;
  await postReceipts(store, 1);
  const lost = db().read<{ sequence: number; hash: string }>(
    sql`SELECT max(sequence) AS sequence, hash FROM chain_entry`,
  );
  restoredBy(await restoreAsTwo(store, copy));
  expect(store.program.state.store!.facts.incarnation.uid).not.toBe(former);
  const twin = db().read<{ hash: string; incarnation: string; reason: string }>(sql`
    SELECT hash, incarnation.uid AS incarnation, reason
    FROM chain_entry JOIN incarnation ON incarnation.id = incarnation_id
    WHERE sequence = ${lost.sequence}`);
  expect(twin.hash).not.toBe(lost.hash);
  expect(twin).toMatchObject({
    incarnation: store.program.state.store!.facts.incarnation.uid,
    reason: 'restore',
  });
});

describe('is refused, and nothing happens', () => {
  const untouched = async (refusal: string, answer: Promise<Answer>, late: string[]) => {
    expect(codeOf(await answer)).toBe(refusal);
    expect(numbers()).toEqual(late);
    expect(readdirSync(store.folder).filter((name) => /replaced|restoring/.test(name))).toEqual([]);
  };

  test('without a second person', async () => {
    const { place, name } = await copyNow(store);
    const late = await postReceipts(store, 1);
    const alone = seatOf(store, 'keeper').ask('backup.restore', { place, name, takeOver: false });
    await untouched('backup.twoNeeded', alone, late);
  });

  test('M04: from a copy of which a bit has turned', async () => {
    const copy = await copyNow(store);
    const late = await postReceipts(store, 1);
    flipBit(join(copy.folder, 'store.sqlite'), 100_003);
    await untouched('backup.damaged', restoreAsTwo(store, copy), late);
  });

  test('M10: from the copy of another installation, unless an administrator takes its place over', async () => {
    const other = testStore();
    const theirs = await postReceipts(other, 3);
    const copy = await copyNow(other);
    const second = stick();
    cpSync(copy.folder, join(second.folder, copy.name), { recursive: true });
    other.close();
    const late = await postReceipts(store, 1);
    const { rows } = await store.do('keeper', 'backup.search', { folder: second.folder });
    expect(rows).toHaveLength(1);
    const found = { place: 'found', name: copy.name } as const;
    await untouched('backup.otherNode', restoreAsTwo(store, found), late);
    await untouched('backup.twoNeeded', restoreAsTwo(store, found, true), late);
    const answer = await seatOf(store, 'admin').ask(
      'backup.restore',
      { ...found, takeOver: true },
      { login: 'keeper2', password: 'keeper2-2026' },
    );
    expect(codeOf(answer)).toBe('ok');
    expect(numbers()).toEqual(theirs);
    const { reason } = db().read<{ reason: string }>(
      sql`SELECT reason FROM incarnation ORDER BY id DESC LIMIT 1`,
    );
    expect(reason).toBe('takeover');
    second.remove();
  });
});

describe('a store that can’t be opened any more', () => {
  const damage = {
    'D19: missing': (file: string) => rmSync(file),
    'D20: empty': (file: string) => writeFileSync(file, ''),
    'C04: with a destroyed header': (file: string) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0xaa, 0, 100));
    },
  };

  test.each(Object.entries(damage))(
    '%s: is put back, and never an empty one made',
    { timeout: 60_000 },
    async (name, hurt) => {
      const early = await postReceipts(store, 1);
      const { place, name: copy } = await copyNow(store);
      const [late] = await postReceipts(store, 1);
      store.program.close();
      const file = store.program.state.storeFile;
      hurt(file);
      const left = existsSync(file) ? readFileSync(file) : null;
      const program = openAgain(store);
      opened.push(program);
      const lost = name.startsWith('C04') ? 'damaged' : 'missing';
      const ask = (call: string, input: unknown) =>
        program.answer(newSession(), { call, input, key: crypto.randomUUID() });
      expect(await ask('store.read', {})).toMatchObject({ ok: true, value: { store: null, lost } });
      const setUp = await ask('store.setUp', {
        kind: 'demonstration',
        warehouses: [],
        administrator: null,
        openingDate: null,
      });
      expect(codeOf(setUp)).toBe('store.lost');
      expect(codeOf(await ask('warehouses.list', {}))).toBe('store.lost');
      expect(left === null ? existsSync(file) : readFileSync(file).equals(left)).toBe(
        left !== null,
      );

      const found = await ask('rescue.list', { check: true });
      expect(found).toMatchObject({
        ok: true,
        value: { lost, rows: [{ name: copy, state: 'sound' }] },
      });
      const restored = restoredBy(await ask('rescue.restore', { place, name: copy }));
      // The store can't tell any more what it held; its journal can.
      expect(restored.later?.documents.map(({ number }) => number)).toEqual([late]);
      expect(numbers(program)).toEqual(early);
      const kept = readdirSync(store.folder).filter((each) => each.includes('corrupt-'));
      expect(kept).toHaveLength(left === null ? 0 : 1);
      if (left) expect(readFileSync(join(store.folder, kept[0] ?? '')).equals(left)).toBe(true);
      expect(codeOf(await ask('rescue.restore', { place, name: copy }))).toBe('store.exists');
    },
  );

  test('a new machine gets its store from the stick on its first start', async () => {
    const early = await postReceipts(store, 1);
    const second = stick();
    await store.do('keeper', 'backup.chooseSecond', { folder: second.folder });
    await copyNow(store);
    const fresh = stick();
    const program = openAgain(store, fresh.folder);
    opened.push(program);
    const ask = (call: string, input: unknown) => program.answer(newSession(), { call, input });
    const searched = await ask('rescue.search', { folder: second.folder });
    expect(searched).toMatchObject({ ok: true, value: { rows: [{ place: 'found' }] } });
    const [row] = (searched as { value: { rows: { name: string }[] } }).value.rows;
    const restored = restoredBy(await ask('rescue.restore', { place: 'found', name: row?.name }));
    expect(restored).toMatchObject({ replaced: null, later: null });
    expect(numbers(program)).toEqual(early);
    program.close();
    fresh.remove();
    second.remove();
  });
});
