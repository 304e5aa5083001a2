import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSession, openProgram } from '../../electron/program';
import { describeStartFailure } from '../../electron/startFailure';
import type { Proof } from '../../shared/ledger/api';
import { namesAt, posted, receiptBody, receiptLine } from '../support/papers';
import { seatOf } from '../support/seat';
import { silentLog } from '../support/silentLog';
import { type TestStore, testStore } from '../support/testStore';
import { note, randomFrom, times } from './counts';

/** The bytes of a closed store with a few postings, and the same damaged in one way or another. */
const pageSize = 4096;
let store: TestStore;
let whole: Buffer;
let folder: string;
let userUid: string;

beforeAll(async () => {
  store = testStore();
  const names = await namesAt(store);
  for (let i = 0; i < 12; i += 1) {
    await posted(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: Array.from({ length: 5 }, (_, line) =>
          receiptLine({
            item: names.item('A04'),
            bin: names.bin('A-01-01'),
            batchNumber: `B${i}-${line}`,
          }),
        ),
      }),
    );
  }
  userUid = seatOf(store, 'viewer').uid;
  store.program.close();
  whole = readFileSync(store.program.state.storeFile);
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(store.folder, { recursive: true, force: true });
});

/**
 * What a start and a proof say of these bytes: `sound`, or in a word what they saw. Without a seal,
 * as after a crash, unless it is wanted.
 */
async function verdictOn(bytes: Buffer, { sealed = false } = {}): Promise<string> {
  rmSync(folder, { recursive: true });
  cpSync(store.folder, folder, { recursive: true });
  writeFileSync(join(folder, 'store.sqlite'), bytes);
  if (!sealed) rmSync(join(folder, 'store.sqlite.seal'));
  try {
    const program = openProgram({
      dataFolder: folder,
      clock: () => store.clock.now,
      log: silentLog,
      seeds: store.program.state.seeds,
    });
    const session = Object.assign(newSession(), { userUid });
    const answer = await program.answer(session, { call: 'ledger.prove', input: {} });
    program.close();
    if (answer.ok) return (answer.value as Proof).ok ? 'sound' : 'found';
    return 'refusal' in answer ? answer.refusal.code : 'bug';
  } catch (error) {
    return describeStartFailure(error).title;
  }
}

test('a store that was not damaged is sound', async () => {
  expect(await verdictOn(whole)).toBe('sound');
  expect(await verdictOn(whole, { sealed: true })).toBe('sound');
});

test('C02: of every page that is lost, start or proof tell, in words', async (context) => {
  const verdicts = new Set<string>();
  const good = ledgerOf(whole);
  let [pages, besideTheLedger] = [0, 0];
  for (let page = 0; page < whole.length / pageSize; page += times(3, 1)) {
    const bytes = Buffer.from(whole);
    bytes.fill(0, page * pageSize, (page + 1) * pageSize);
    // What is deleted is zero already, and so is a page that is free.
    if (bytes.equals(whole)) continue;
    pages += 1;
    expect(await verdictOn(bytes, { sealed: true }), `page ${page}`).not.toBe('sound');
    const verdict = await verdictOn(bytes);
    if (verdict === 'sound' && ledgerOf(bytes) === good) besideTheLedger += 1;
    else verdicts.add(verdict);
  }
  note(context, { pages, besideTheLedger });
  expect([...verdicts].sort()).toEqual(['found', 'store.damaged', 'store.lost']);
}, 600_000);

test.each([0.9, 0.5, 0.1])(
  'C03: a file cut off at %f of its length is never sound',
  async (part) => {
    const pages = Math.floor((whole.length / pageSize) * part);
    const verdict = await verdictOn(whole.subarray(0, pages * pageSize));
    expect(['found', 'store.damaged', 'store.lost']).toContain(verdict);
  },
);

const tables = [
  ...['posting', 'movement', 'lot', 'stock', 'place', 'chain_entry', 'posting_person'],
  ...['document_step', 'audit'],
];

/** What papers are, without the columns that only find them. */
const papers = `(SELECT uid, kind, number, business_date, approval, posting, cancelled, body,
  made_by, made_at FROM document)`;

/** All that the ledger says, byte for byte. */
const ledgerOf = (bytes: Buffer) => rowsOf(bytes, () => [...tables, papers]);

/** The same of every table there is. */
const everythingIn = (bytes: Buffer) =>
  rowsOf(bytes, (raw) =>
    raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all(),
  );

function rowsOf(bytes: Buffer, sources: (raw: SQLite.Database) => unknown[]): string {
  const file = join(folder, 'compare.sqlite');
  writeFileSync(file, bytes);
  const raw = new SQLite(file, { readonly: true }).defaultSafeIntegers();
  const rows = sources(raw).map((source) => raw.prepare(`SELECT * FROM ${source}`).raw().all());
  raw.close();
  return JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? `${value}` : value));
}

const flips = times(60, 600);

/** Every one of these flips is made once: the file with one bit that turned, and which byte it is in. */
function* turnedBits(): Generator<{ at: number; bytes: Buffer }> {
  const random = randomFrom(20261123);
  for (let flip = 0; flip < flips; flip += 1) {
    const bytes = Buffer.from(whole);
    const at = Math.floor(random() * bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
    yield { at, bytes };
  }
}

test(`C01: of ${flips} bits that turned in a store that was closed, every one is told at the next start or by its proof`, async (context) => {
  const seen = { flips, atStart: 0, byProof: 0, silent: 0 };
  for (const { at, bytes } of turnedBits()) {
    const verdict = await verdictOn(bytes, { sealed: true });
    expect(verdict, `byte ${at}`).not.toBe('bug');
    if (verdict === 'found' || verdict === 'store.damaged') seen.byProof += 1;
    else if (verdict === 'sound') seen.silent += 1;
    else seen.atStart += 1;
  }
  note(context, seen);
  expect(seen.silent).toBe(0);
}, 600_000);

test(`C01: of ${flips} bits that turned after a crash, the ledger is either the same or the proof tells`, async (context) => {
  const [good, all] = [ledgerOf(whole), everythingIn(whole)];
  const seen = { flips, atStart: 0, byProof: 0, nothingChanged: 0, besideTheLedger: 0, silent: 0 };
  for (const { at, bytes } of turnedBits()) {
    const verdict = await verdictOn(bytes);
    expect(verdict, `byte ${at}`).not.toBe('bug');
    if (verdict === 'found' || verdict === 'store.damaged') seen.byProof += 1;
    else if (verdict !== 'sound') seen.atStart += 1;
    else if (ledgerOf(bytes) !== good) seen.silent += 1;
    else if (everythingIn(bytes) === all) seen.nothingChanged += 1;
    else seen.besideTheLedger += 1;
  }
  note(context, seen);
  expect(seen.silent).toBe(0);
  // Enough of them hit the ledger for the line above to mean something; the rest of the file grows with its tables.
  expect(seen.byProof).toBeGreaterThan(flips / 10);
}, 600_000);

test('C01: control: SQLite’s own check alone does not tell of every bit that turned in the ledger', () => {
  const good = ledgerOf(whole);
  let silent = 0;
  for (const { bytes } of turnedBits()) {
    try {
      if (checkOf(bytes) === 'ok' && ledgerOf(bytes) !== good) silent += 1;
    } catch {
      // It can't even be read.
    }
  }
  expect(silent).toBeGreaterThan(0);
}, 600_000);

/** What SQLite says of a file by itself. */
function checkOf(bytes: Buffer): string {
  const file = join(folder, 'check.sqlite');
  writeFileSync(file, bytes);
  const raw = new SQLite(file, { readonly: true });
  try {
    return raw.pragma('integrity_check', { simple: true }) as string;
  } finally {
    raw.close();
  }
}

/** The root pages of the indexes that have something in them. */
function indexPages(): [name: string, page: number][] {
  const file = join(folder, 'indexes.sqlite');
  writeFileSync(file, whole);
  const raw = new SQLite(file, { readonly: true });
  const rows = raw
    .prepare(`SELECT name, rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name IN
      ('movement', 'lot', 'posting', 'document')`)
    .raw()
    .all() as [string, number][];
  raw.close();
  // The number of its cells stands in the header of a page, at byte 3.
  return rows.filter(([, page]) => whole.readUInt16BE((page - 1) * pageSize + 3) > 1);
}

test('C05: an index page in which two entries have changed places is found', async () => {
  const pages = indexPages();
  expect(pages.length).toBeGreaterThan(3);
  for (const [name, page] of pages) {
    const bytes = Buffer.from(whole);
    // A leaf lists its cells from byte 8 on, an inner page from byte 12.
    const cells = (page - 1) * pageSize + (bytes.readUInt8((page - 1) * pageSize) === 10 ? 8 : 12);
    const [first, second] = [bytes.readUInt16BE(cells), bytes.readUInt16BE(cells + 2)];
    bytes.writeUInt16BE(second, cells);
    bytes.writeUInt16BE(first, cells + 2);
    expect(await verdictOn(bytes), name).toBe('found');
  }
});
