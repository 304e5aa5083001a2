import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type JournalFiles, journalFilesIn } from '../../../electron/journal/journalFiles';
import { type Books, copyOf, gift, openBooks } from '../../support/books';
import { codeOf } from '../../support/seat';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
const opened: Books[] = [];
beforeEach(() => {
  store = testStore();
});
afterEach(() => {
  for (const books of opened.splice(0)) books.close();
  store.close();
});

const month = '2026-11.ndjson';
const journalOf = (folder: string) => join(folder, 'journal');
const linesIn = (folder: string, file = month) =>
  readFileSync(join(journalOf(folder), file), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
function open(folder: string, files?: JournalFiles): Books {
  const books = openBooks(store, folder, files);
  opened.push(books);
  return books;
}
/** The store as it lies there now, opened anew after something was done to its files. */
function reopened(change: (folder: string) => void = () => {}): Books {
  const folder = copyOf(store.folder);
  change(folder);
  return open(folder);
}

describe('what is written', () => {
  test('one line for each entry of the chain, linked as the chain is, before the answer goes out', async () => {
    const number = await gift(store);
    const [head, genesis, posting, ...rest] = linesIn(store.folder);
    expect(head).toMatchObject({ mark: 'file', why: 'first', previous: null });
    expect(genesis).toMatchObject({ sequence: 1, kind: 'genesis', number: null, posting: null });
    expect(posting).toMatchObject({ sequence: 2, kind: 'posting', number, previous: genesis.hash });
    expect(rest).toEqual([]);
    const { head: ledger, journal } = await store.do('viewer', 'ledger.head', {});
    expect(posting.hash).toBe(ledger.hash);
    expect(journal).toEqual({ state: 'whole', entries: 0, numbers: [] });
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('nothing about people: no name, telephone or login', async () => {
    await gift(store);
    const text = readFileSync(join(journalOf(store.folder), month), 'utf8');
    for (const word of ['王一', '李二', '测试keeper', 'keeper', '中国红十字会']) {
      expect(text).not.toContain(word);
    }
  });

  test('what changes no ledger adds no line', async () => {
    await gift(store);
    const before = linesIn(store.folder);
    await store.do('viewer', 'ledger.head', {});
    await store.ask('admin', 'users.list', {});
    expect(linesIn(store.folder)).toEqual(before);
  });

  test('a month begins a file, which names the last line of the one before', async () => {
    await gift(store);
    store.clock.now = new Date('2026-12-01T02:00:00.000Z');
    await gift(store);
    expect(readdirSync(journalOf(store.folder))).toEqual([month, '2026-12.ndjson']);
    const [head, posting] = linesIn(store.folder, '2026-12.ndjson');
    expect(head).toMatchObject({ why: 'next', previous: { file: month } });
    expect(posting).toMatchObject({ sequence: 3 });
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    // A clock that was set back goes on in the newest file.
    store.clock.now = new Date('2026-11-23T02:00:00.000Z');
    await gift(store);
    expect(linesIn(store.folder, '2026-12.ndjson').length).toBe(3);
    expect(await reopened().proved()).toEqual([]);
  });
});

describe('D14: the journal can’t be written', () => {
  const real = () => journalFilesIn(journalOf(store.folder));
  /** A journal whose disk fails while it is told to, after having written so many characters. */
  const failing = { now: false, after: 0 };
  const files: JournalFiles = {
    names: () => real().names(),
    size: (name) => real().size(name),
    read: (name) => real().read(name),
    readEnd: (name, most) => real().readEnd(name, most),
    cut: (name, size) => real().cut(name, size),
    append: (name, text) => {
      if (!failing.now) return real().append(name, text);
      real().append(name, text.slice(0, failing.after));
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    },
  };
  beforeEach(() => {
    store.close();
    store = testStore({ journalFiles: files });
    Object.assign(failing, { now: false, after: 0 });
  });

  test.each([0, 40])(
    'it is posted and said to be pending, with its number, until the journal has it (%i characters written)',
    async (after) => {
      await gift(store);
      Object.assign(failing, { now: true, after });
      const number = await gift(store);
      const { journal } = await store.do('viewer', 'ledger.head', {});
      expect(journal).toEqual({ state: 'pending', entries: 1, numbers: [number] });
      expect(await store.ask('viewer', 'ledger.head', {})).toMatchObject({ journalPending: true });
      const proof = await store.do('viewer', 'ledger.prove', {});
      expect(proof.findings).toMatchObject([{ code: 'journalMissing', subject: number }]);
      failing.now = false;
      const healed = await store.ask('viewer', 'warehouses.list', {});
      expect(healed).not.toHaveProperty('journalPending');
      expect((await store.do('viewer', 'ledger.head', {})).journal.state).toBe('whole');
      expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
    },
  );

  test('what is still pending when the program ends is written at the next start', async () => {
    failing.now = true;
    const number = await gift(store);
    const books = reopened();
    expect((await books.head()).journal.state).toBe('whole');
    expect(linesIn(books.folder).at(-1)).toMatchObject({ number });
    expect(await books.proved()).toEqual([]);
  });
});

describe('a start', () => {
  test('after a crash between commit and append writes what is missing', async () => {
    await gift(store);
    const short = readFileSync(join(journalOf(store.folder), month));
    const number = await gift(store);
    const books = reopened((folder) => writeFileSync(join(journalOf(folder), month), short));
    expect(linesIn(books.folder).at(-1)).toMatchObject({ number, sequence: 3 });
    expect(await books.proved()).toEqual([]);
  });

  test.each([1, 20, 200])(
    'after a crash in the midst of an append takes the torn line away (%i bytes of it)',
    async (kept) => {
      await gift(store);
      const whole = readFileSync(join(journalOf(store.folder), month));
      await gift(store);
      const longer = readFileSync(join(journalOf(store.folder), month));
      const books = reopened((folder) =>
        writeFileSync(join(journalOf(folder), month), longer.subarray(0, whole.length + kept)),
      );
      expect(readFileSync(join(journalOf(books.folder), month))).toEqual(longer);
      expect(await books.proved()).toEqual([]);
    },
  );

  test('in the midst of the very first append', async () => {
    await gift(store);
    const books = reopened((folder) => writeFileSync(join(journalOf(folder), month), '{"mark":'));
    expect(linesIn(books.folder).map(({ sequence }) => sequence)).toEqual([undefined, 1, 2]);
    expect((await books.head()).journal.state).toBe('whole');
  });

  test('a store of before the journal begins one, and nothing is found', async () => {
    await gift(store);
    store.program.state.store!.db.execute(`DELETE FROM setting WHERE name = 'journal.file'`);
    const books = reopened((folder) => rmSync(journalOf(folder), { recursive: true }));
    expect(linesIn(books.folder)[0]).toMatchObject({ why: 'first' });
    expect(await books.proved()).toEqual([]);
  });

  test('beside a store that had a journal and has none: written anew, and the proof says so', async () => {
    await gift(store);
    const books = reopened((folder) => rmSync(journalOf(folder), { recursive: true }));
    expect(linesIn(books.folder).map(({ sequence }) => sequence)).toEqual([undefined, 1, 2]);
    expect(await books.proved()).toEqual(['journalRebuilt']);
    expect((await books.head()).journal.state).toBe('whole');
    books.program.close();
    expect(await open(books.folder).proved()).toEqual(['journalRebuilt']);
  });

  test.each([
    ['first', month, 'journalMissing'],
    ['last', '2026-12.ndjson', 'journalRebuilt'],
  ])('with its %s file gone', async (_which, file, code) => {
    await gift(store);
    store.clock.now = new Date('2026-12-01T02:00:00.000Z');
    await gift(store);
    const books = reopened((folder) => rmSync(join(journalOf(folder), file)));
    expect(await books.proved()).toEqual([code]);
  });
});

describe('the proof holds each line against each entry', () => {
  const edited = (change: (lines: string[]) => string[]) =>
    reopened((folder) => {
      const file = join(journalOf(folder), month);
      writeFileSync(file, change(readFileSync(file, 'utf8').split('\n')).join('\n'));
    });
  beforeEach(async () => {
    for (let i = 0; i < 3; i += 1) await gift(store);
  });

  test('a line that was cut out', async () => {
    const books = edited((lines) => lines.filter((_line, index) => index !== 2));
    expect(await books.proved()).toEqual(['journalMissing']);
    expect((await books.head()).journal.state).toBe('whole');
  });

  test('a bit that turned in a line is damage of the journal, not of the store', async () => {
    const books = edited((lines) =>
      lines.with(2, lines[2]!.replace('"sequence":2', '"sequence":3')),
    );
    expect(await books.proved()).toEqual(['journalDamaged', 'journalMissing']);
    expect((await books.head()).journal.state).toBe('whole');
  });

  test('a last line that is damaged though whole is kept as a finding, and written again', async () => {
    const books = reopened((folder) => appendFileSync(join(journalOf(folder), month), 'no line\n'));
    expect(await books.proved()).toEqual(['journalDamaged']);
    expect(codeOf(await books.reader.ask('ledger.lost', {}))).toBe('ok');
  });

  test('a number of a document that was exchanged in the store', async () => {
    const { db } = store.program.state.store!;
    db.execute(`DROP TRIGGER document_number_is_fixed;
      UPDATE document SET number = 'RK-42010001-20261120-0009' WHERE number LIKE '%0003'`);
    expect(await reopened().proved()).toContain('journalDiffers');
  });
});
