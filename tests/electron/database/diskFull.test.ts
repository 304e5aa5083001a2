import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import {
  approved,
  draft,
  type Names,
  namesAt,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { codeOf } from '../../support/seat';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterEach(() => store.close());

const big = () =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: Array.from({ length: 200 }, (_, index) =>
      receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01'), batchNumber: `B${index}` }),
    ),
  });

const contents = () =>
  ['document', 'posting', 'movement', 'stock', 'lot', 'chain_entry', 'request', 'audit'].map(
    (table) => db().read({ text: `SELECT count(*) AS n FROM ${table}`, values: [] }),
  );
const db = () => store.program.state.store!.db;

/** Posts a paper that needs more room than there is; what was there before must still be all. */
async function postWithoutRoom(paper: { document: string; revision: number }) {
  const before = contents();
  const input = { document: paper.document, revision: paper.revision };
  expect(codeOf(await store.ask('keeper', 'documents.post', input))).toBe('store.full');
  expect(contents()).toEqual(before);
  const view = await store.do('viewer', 'documents.read', { document: paper.document });
  expect(view.axes).toMatchObject({ approval: 'given', posting: 'none' });
  expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
}

describe('D10: a full disk', () => {
  const limit = (pages: number) => db().pragma(`max_page_count = ${pages}`);
  const used = () => Number(db().pragma('page_count'));

  test('is said, nothing is half done, reading goes on, and posting too once there is room', async () => {
    const paper = await approved(store, big());
    limit(used());
    await postWithoutRoom(paper);
    limit(1_000_000);
    const input = { document: paper.document, revision: paper.revision };
    expect(await store.ask('keeper', 'documents.post', input)).toMatchObject({ ok: true });
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('keeps the draft that was there when its next version has no room', async () => {
    const body = big();
    const { document, revision } = await draft(store, { ...body, lines: body.lines.slice(0, 1) });
    limit(used());
    const answer = await store.ask('keeper', 'documents.save', {
      document,
      revision,
      warehouse: '42010001',
      businessDate: '2026-11-20',
      persons: {},
      body: { ...body, lines: [...body.lines, ...body.lines, ...body.lines] },
    });
    expect(codeOf(answer)).toBe('store.full');
    const view = await store.do('viewer', 'documents.read', { document });
    expect(view.revision).toBe(revision);
  });
});

/** A limit on the size of any file that this process writes; null lifts it. Linux, without root. */
function limitFileSize(bytes: number | null) {
  const soft = bytes === null ? 'unlimited' : String(bytes);
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${soft}:unlimited`]);
}

function canLimit(): boolean {
  try {
    limitFileSize(null);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!canLimit())('D11: a limit on the size of a file', () => {
  afterEach(() => limitFileSize(null));

  test('is said as a full disk, and nothing is half done', async () => {
    const paper = await approved(store, big());
    const log = `${store.program.state.storeFile}-wal`;
    limitFileSize(statSync(log).size + 8192);
    try {
      await postWithoutRoom(paper);
    } finally {
      limitFileSize(null);
    }
    const input = { document: paper.document, revision: paper.revision };
    expect(await store.ask('keeper', 'documents.post', input)).toMatchObject({ ok: true });
    expect(db().read(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' });
  });
});
