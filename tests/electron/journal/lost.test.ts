import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { v4 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openReadOnly } from '../../../electron/database/database';
import { entryContent } from '../../../electron/ledger/appendEntry';
import { contentHash, linkHash } from '../../../electron/ledger/chain';
import { readContents } from '../../../electron/ledger/postingContent';
import { describeStartFailure } from '../../../electron/startFailure';
import { beginIncarnation } from '../../../electron/store/beginIncarnation';
import { randomFrom, times } from '../../faults/counts';
import { type Books, copyOf, gift, openBooks } from '../../support/books';
import { codeOf, seatOf } from '../../support/seat';
import { damageFile } from '../../support/tamper';
import { type TestStore, testStore } from '../../support/testStore';

const runs = Number(process.env.BEIZAIKU_FAULT_RUNS ?? times(8, 200));

/** A store with ten receipts, as it lies on the disk while the program runs; and a state of before. */
let store: TestStore;
let numbers: string[];
let folder: string;
let early: string;
const opened: Books[] = [];

beforeAll(async () => {
  store = testStore();
  const boss = { user: v4(), login: 'boss', name: '主任', active: true, password: 'long-enough' };
  const keeper = { ...boss, user: v4(), login: 'second', name: '同事' };
  const grant = (role: 'administrator' | 'keeper') => ({ grants: [{ role, warehouse: null }] });
  await store.do('admin', 'users.save', { ...boss, ...grant('administrator') });
  await store.do('admin', 'users.save', { ...keeper, ...grant('keeper') });
  numbers = [];
  for (let i = 0; i < 10; i += 1) {
    numbers.push(await gift(store));
    if (i === 4) early = copyOf(store.folder);
  }
  folder = copyOf(store.folder);
});
afterAll(() => {
  store.close();
  for (const left of [early, folder]) rmSync(left, { recursive: true, force: true });
});
afterEach(() => {
  for (const books of opened.splice(0)) books.close();
});

/** A copy of the folder after something was done to it, opened as a start of the program does. */
function after(change: (at: string) => void): Books {
  const copy = copyOf(folder);
  change(copy);
  const books = openBooks(store, copy);
  opened.push(books);
  return books;
}
const again = ({ program, folder: at }: Books): Books => {
  program.close();
  const books = openBooks(store, at);
  opened.push(books);
  return books;
};
const at = (path: string, name: string) => join(path, name);
const posting = (books: Books) => gift(onto(books));
/** The test store with another program behind it. */
function onto({ program }: Books): TestStore {
  const asked: Pick<TestStore, 'program' | 'do'> = {
    program,
    do: async (login, call, input) => {
      const answer = await seatOf({ ...store, program }, login).ask(call, input);
      if (answer.ok) return answer.value as never;
      throw new Error(codeOf(answer));
    },
  };
  return { ...store, ...asked };
}

/**
 * Every document that is missing is told by its number, and nothing can be changed; or nothing is
 * missing, and nothing is told.
 */
async function isToldOrWhole(books: Books): Promise<'whole' | 'told'> {
  const kept = books.numbers();
  const missing = numbers.filter((number) => !kept.includes(number));
  const { journal } = await books.head();
  expect([...journal.numbers].sort()).toEqual(missing);
  if (missing.length === 0) {
    expect(journal.state).toBe('whole');
    return 'whole';
  }
  expect(['ahead', 'differs']).toContain(journal.state);
  await expect(posting(books)).rejects.toThrow('ledger.lostTail');
  expect(books.numbers()).toEqual(kept);
  expect(codeOf(await books.reader.ask('stock.items', { filter: {} }))).toBe('ok');
  expect(await books.proved()).toContain('journalAhead');
  return 'told';
}

/** The same for a start that may refuse the file as a whole. */
async function verdictOn(change: (path: string) => void): Promise<string> {
  try {
    return await isToldOrWhole(after(change));
  } catch (error) {
    const { title } = describeStartFailure(error);
    if (title !== '数据文件损坏') throw error;
    return title;
  }
}

describe('the log of the database', () => {
  const wal = (path: string) => at(path, 'store.sqlite-wal');
  const random = randomFrom(20261123);

  test('that was not damaged has all', async () => {
    expect(await verdictOn(() => {})).toBe('whole');
  });

  test(`D05: cut off at ${runs} places: what is lost is told by its number`, async () => {
    const size = readFileSync(wal(folder)).length;
    const verdicts = new Set<string>();
    for (let run = 0; run < runs; run += 1) {
      const kept = Math.floor(random() * size);
      verdicts.add(await verdictOn((path) => truncateSync(wal(path), kept)));
      for (const books of opened.splice(0)) books.close();
    }
    expect(verdicts).toContain('told');
  }, 600_000);

  test(`D06: with one bit turned, ${runs} times: what is lost is told by its number`, async () => {
    const bytes = readFileSync(wal(folder));
    const verdicts = new Set<string>();
    for (let run = 0; run < runs; run += 1) {
      const place = Math.floor(random() * bytes.length);
      const turned = Buffer.from(bytes);
      turned[place] = turned[place]! ^ (1 << Math.floor(random() * 8));
      verdicts.add(await verdictOn((path) => writeFileSync(wal(path), turned)));
      for (const books of opened.splice(0)) books.close();
    }
    expect(verdicts).toContain('told');
  }, 600_000);

  test('D07: deleted between two runs: all of it is told', async () => {
    expect(await verdictOn((path) => rmSync(wal(path)))).toBe('told');
  });

  // SQLite takes it for its own: a log is only ever held against itself.
  test('D09: that of another store put in its place is told, and nothing is written over it', async () => {
    const other = testStore();
    await gift(other);
    const books = after((path) => cpSync(wal(other.folder), wal(path)));
    const { journal } = await books.head();
    expect(['ahead', 'differs']).toContain(journal.state);
    expect(journal.numbers).toEqual(numbers);
    await expect(posting(books)).rejects.toThrow('ledger.lostTail');
    other.close();
  });
});

/** Takes the last postings out with everything that shows them; the rest agrees with itself. */
function cutTail(raw: SQLite.Database, from: number) {
  const gone = `(SELECT document_id FROM posting WHERE sequence >= ${from})`;
  raw.exec(`
    CREATE TEMP TABLE gone AS SELECT document_id AS id FROM posting WHERE sequence >= ${from};
    DELETE FROM chain_entry WHERE sequence >= ${from};
    DELETE FROM posting_person WHERE posting_id IN (SELECT id FROM posting WHERE document_id IN ${gone});
    DELETE FROM movement WHERE posting_id IN (SELECT id FROM posting WHERE document_id IN ${gone});
    DELETE FROM stock WHERE lot_id IN (SELECT id FROM lot WHERE document_id IN ${gone});
    DELETE FROM lot WHERE document_id IN ${gone};
    DELETE FROM posting WHERE sequence >= ${from};
    DELETE FROM document_step WHERE document_id IN (SELECT id FROM gone);
    DELETE FROM document WHERE id IN (SELECT id FROM gone);
    UPDATE number_series SET last = (SELECT count(*) FROM document WHERE number LIKE 'RK-%')
      WHERE prefix = 'RK';`);
}

/** Makes every hash anew after the books were edited, as an insider with the program's source would. */
function forgeChain(file: string) {
  const db = openReadOnly(file);
  const entries = db.all<{ sequence: number; posting: number | null; at: string; uid: string }>({
    text: `SELECT sequence, posting_id AS posting, at, incarnation.uid FROM chain_entry
      JOIN incarnation ON incarnation.id = incarnation_id ORDER BY sequence`,
    values: [],
  });
  const contents = entries.map((entry) =>
    entry.posting === null
      ? null
      : contentHash(
          entryContent(
            'posting',
            entry.uid,
            entry.at,
            readContents(db, [entry.posting])(entry.posting),
          ),
        ),
  );
  db.close();
  damageFile(file, (raw) => {
    const read = raw.prepare('SELECT hash FROM chain_entry WHERE sequence = ?').pluck();
    const write = raw.prepare(
      'UPDATE chain_entry SET content_hash = ?, previous_hash = ?, hash = ? WHERE sequence = ?',
    );
    contents.forEach((content, index) => {
      if (content === null) return;
      const previous = read.get(index) as string;
      write.run(content, previous, linkHash(previous, content), index + 1);
    });
  });
}

/** The books edited in the 7th receipt, and every hash after it made to fit. */
function forge(path: string) {
  const file = at(path, 'store.sqlite');
  damageFile(file, (raw) => {
    const lot = `(SELECT lot_id FROM movement WHERE posting_id =
      (SELECT posting_id FROM chain_entry WHERE sequence = 8))`;
    raw.exec(`UPDATE stock SET quantity = quantity - 1 WHERE lot_id = ${lot};
      UPDATE movement SET quantity = quantity - 1 WHERE lot_id = ${lot}`);
  });
  forgeChain(file);
}
const tailCut = (path: string) => damageFile(at(path, 'store.sqlite'), (raw) => cutTail(raw, 7));
const ownCodes = (codes: string[]) => codes.filter((code) => !code.startsWith('journal'));

describe('the database by itself is whole', () => {
  test('C08: the last five documents cut out: the journal misses them by number', async () => {
    const books = after(tailCut);
    expect(await isToldOrWhole(books)).toBe('told');
    expect((await books.head()).journal).toEqual({
      state: 'ahead',
      entries: 5,
      numbers: numbers.slice(5),
    });
    expect(ownCodes(await books.proved())).toEqual([]);
  });

  test('C09: the whole chain made anew by an insider: the journal has other hashes', async () => {
    const books = after(forge);
    expect(ownCodes(await books.proved())).toEqual([]);
    expect(await books.proved()).toEqual(['journalDiffers']);
    const { journal } = await books.head();
    expect(journal).toMatchObject({ state: 'differs', entries: 4, numbers: numbers.slice(6) });
    await expect(posting(books)).rejects.toThrow('ledger.lostTail');
  });

  test('C15: an old copy put in its place by hand', async () => {
    const books = after((path) => {
      rmSync(at(path, 'store.sqlite-wal'));
      for (const name of ['store.sqlite', 'store.sqlite-wal'])
        cpSync(at(early, name), at(path, name));
    });
    expect(await isToldOrWhole(books)).toBe('told');
    expect((await books.head()).journal.numbers).toEqual(numbers.slice(5));
  });
});

describe('going on without what was lost', () => {
  const boss = { login: 'boss', password: 'long-enough' };
  const reason = { reason: '备份也没有，逐张补录' };
  const seat = (books: Books, login = 'keeper') =>
    seatOf({ ...store, program: books.program }, login);

  test('takes an administrator and another person, and something that is wrong', async () => {
    const books = after(tailCut);
    const ask = async (login: string, as?: typeof boss) =>
      codeOf(await seat(books, login).ask('ledger.goOn', reason, as));
    expect(await ask('keeper')).toBe('role.missing');
    expect(await ask('keeper', { ...boss, login: 'second' })).toBe('role.missing');
    expect(await ask('admin')).toBe('person.second');
    expect(await ask('boss', boss)).toBe('person.second');
    expect((await books.head()).journal.state).toBe('ahead');
    const sound = after(() => {});
    expect(codeOf(await seat(sound).ask('ledger.goOn', reason, boss))).toBe('ledger.nothingLost');
  });

  test.each([
    ['a tail that was lost', tailCut, numbers5],
    ['a chain that was made anew', forge, numbers6],
  ] as const)('%s stays listed, and the books go on', async (_what, damage, lost) => {
    const books = after(damage);
    expect(codeOf(await seat(books).ask('ledger.goOn', reason, boss))).toBe('ok');
    expect((await books.head()).journal.state).toBe('whole');
    const number = await posting(books);
    expect(number).toMatch(/^RK-/);
    const later = again(books);
    expect((await later.head()).journal.state).toBe('whole');
    expect(await later.proved()).toEqual([]);
    const listed = await later.reader.ask('ledger.lost', {});
    const { rows } = (listed as { value: { rows: { number: string; isAccepted: boolean }[] } })
      .value;
    expect(rows.map((row) => row.number).sort()).toEqual(lost());
    expect(rows.every(({ isAccepted }) => isAccepted)).toBe(true);
    const { content } = later.program.state.store!.db.read<{ content: string }>({
      text: `SELECT content FROM chain_entry WHERE kind = 'restore'`,
      values: [],
    });
    expect(JSON.parse(content)).toMatchObject({ why: reason.reason, reason: 'restore' });
    expect(JSON.parse(content).lost.map((entry: { number: string }) => entry.number)).toEqual(
      lost(),
    );
  });

  test('accepts a journal that was found rebuilt', async () => {
    const books = after((path) => rmSync(at(path, 'journal'), { recursive: true }));
    expect(await books.proved()).toEqual(['journalRebuilt']);
    expect(codeOf(await seat(books).ask('ledger.goOn', reason, boss))).toBe('ok');
    expect(await books.proved()).toEqual([]);
    await posting(books);
    expect(await again(books).proved()).toEqual([]);
  });
});
const numbers5 = () => numbers.slice(5);
const numbers6 = () => numbers.slice(6);

describe('a store that was put back from a backup', () => {
  /** Puts the files of a folder in place and begins a new incarnation, as a restore does. */
  function restored(path: string, from: string): Books {
    // A restore breaks the seal of the file that it replaces.
    for (const end of ['-wal', '.seal']) rmSync(at(path, `store.sqlite${end}`), { force: true });
    for (const name of ['store.sqlite', 'store.sqlite-wal']) cpSync(at(from, name), at(path, name));
    const books = openBooks(store, path);
    const { state } = books.program;
    const { db, facts } = state.store!;
    const begun = db.transaction(() =>
      beginIncarnation(
        { db, store: facts, now: store.clock.now, random: state.random },
        { reason: 'restore', told: {}, livesBefore: 0 },
      ),
    );
    state.store = { ...state.store!, facts: begun.facts };
    return books;
  }
  const listed = async (books: Books) => {
    const answer = await books.reader.ask('ledger.lost', {});
    return (answer as { value: { rows: { number: string | null }[] } }).value.rows
      .flatMap(({ number }) => number ?? [])
      .sort();
  };

  test('goes on at once; what the backup had not is listed; and a newer one can be put back after it', async () => {
    const path = copyOf(folder);
    const older = restored(path, early);
    expect((await older.head()).journal.state).toBe('whole');
    expect(await listed(older)).toEqual(numbers.slice(5));
    expect(await older.proved()).toEqual([]);
    const number = await posting(older);
    older.program.close();
    const newer = restored(path, folder);
    opened.push(newer);
    expect((await newer.head()).journal.state).toBe('whole');
    expect(await newer.proved()).toEqual([]);
    expect(await listed(newer)).toEqual([number]);
    await posting(newer);
    expect(await again(newer).proved()).toEqual([]);
  });

  test('in the place of another installation, whose journal stays as it was', async () => {
    const other = testStore();
    const theirs = await gift(other);
    const path = copyOf(folder);
    rmSync(at(path, 'journal'), { recursive: true });
    cpSync(at(other.folder, 'journal'), at(path, 'journal'), { recursive: true });
    other.close();
    const strange = openBooks(store, path);
    expect((await strange.head()).journal).toMatchObject({ state: 'ahead', numbers: [theirs] });
    strange.program.close();
    const books = restored(path, folder);
    opened.push(books);
    expect((await books.head()).journal.state).toBe('whole');
    await posting(books);
    const later = again(books);
    expect(await later.proved()).toEqual([]);
    expect(await listed(later)).toEqual([theirs]);
  });

  test('on a machine that has no journal begins one without a finding', async () => {
    const path = copyOf(folder);
    rmSync(at(path, 'journal'), { recursive: true });
    const bare = openBooks(store, path);
    bare.program.close();
    rmSync(at(path, 'journal'), { recursive: true });
    const books = restored(path, folder);
    opened.push(books);
    rmSync(at(path, 'journal'), { recursive: true });
    expect((await books.head()).journal.state).toBe('whole');
    expect(await books.proved()).toEqual([]);
  });
});
