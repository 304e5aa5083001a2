import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { v4 } from 'uuid';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { backgroundThreads } from '../../../electron/background/threads';
import { sql } from '../../../electron/database/sql';
import { sweep } from '../../../electron/database/sweep';
import { build } from '../../../scripts/build.mjs';
import type { Input } from '../../../shared/api';
import { startChild } from '../../support/child';
import { openForPosting } from '../../support/openForPosting';
import { type TestStore, testStore } from '../../support/testStore';

/** A file is taken in by a thread: what the main process does, and may not do, meanwhile. */

let store: TestStore;
beforeAll(() => build(['worker']), 120_000);
beforeEach(() => {
  store = testStore();
  const worker = join(import.meta.dirname, '../../../out/worker.cjs');
  store.program.state.background = backgroundThreads(worker);
});
afterEach(() => store.close());

const rows = 1500;
const code = (n: number) => `Y${String(n).padStart(5, '0')}`;

/** Opens a file of new items; what it is saved with. */
async function manyItems(): Promise<Input<'imports.save'>> {
  const { rows: categories } = await store.do('admin', 'categories.list', {});
  const lines = Array.from({ length: rows }, (_, n) =>
    [code(n), `折叠床 ${code(n)}`, `规格 ${n % 97}`, categories[0]!.name, '张'].join(','),
  );
  const text = ['物资编码,品名,规格型号,类别,最小单位', ...lines].join('\r\n');
  const base64 = Buffer.from(`\ufeff${text}`).toString('base64');
  const fileName = '物资.csv';
  const open = { subject: 'items', fileName, base64 } as const;
  const { file, proposed } = await store.do('admin', 'imports.open', open);
  const { remembered: _, ...reading } = proposed;
  return { subject: 'items', warehouse: null, file, fileName, ...reading };
}

const earmark = (name: string) => ({ earmark: v4(), name, nature: 'project' }) as const;
const progressOf = async () => (await store.do('admin', 'imports.progress', {})).part;

/** Comes back when some rows are saved and others are not, with the answer still to come. */
async function half(saving: Promise<unknown>) {
  let isThrough = false;
  void saving.finally(() => {
    isThrough = true;
  });
  for (;;) {
    const part = await progressOf();
    if (part !== null && part > 0) break;
    if (isThrough) throw new Error('it was through before anybody looked');
    await setImmediate();
  }
}

const db = () => store.program.state.store!.db;
const itemsSaved = () =>
  db().read<{ count: number }>(sql`SELECT count(*) AS count FROM item WHERE code LIKE 'Y0%'`).count;
const auditCalls = () =>
  db()
    .all<{ call: string }>(sql`SELECT call FROM audit ORDER BY id`)
    .map(({ call }) => call);
const proofOf = async () => (await store.do('admin', 'ledger.prove', {})).findings;

test('while rows are saved the program has its turns, and people read what was there before', async () => {
  const asked = await manyItems();
  const parts = new Set<number>();
  const saving = store.ask('admin', 'imports.save', asked);
  await half(saving);
  expect(itemsSaved()).toBe(0);
  const found = await store.do('viewer', 'items.list', { filter: { search: code(7) } });
  expect(found.rows).toEqual([]);
  let answer: unknown = null;
  void saving.then((value) => {
    answer = value;
  });
  while (answer === null) {
    const part = await progressOf();
    if (part !== null) parts.add(part);
    await setImmediate();
  }
  expect(answer).toMatchObject({ ok: true, value: { added: rows, changed: 0, same: 0 } });
  expect(parts.size).toBeGreaterThan(10);
  expect(itemsSaved()).toBe(rows);
  expect(auditCalls().filter((call) => call === 'items.save')).toHaveLength(rows);
  expect(await proofOf()).toEqual([]);
  const again = await store.do('admin', 'imports.save', asked);
  expect(again).toEqual({ run: null, added: 0, changed: 0, same: rows, document: null });
});

test('what others change meanwhile waits its turn, and stands after the file', async () => {
  const saving = store.ask('admin', 'imports.save', await manyItems());
  await half(saving);
  const kept = store.ask('keeper', 'earmarks.save', earmark('同时新建的专项'));
  const tried = store.ask('keeper', 'documents.approve', { document: v4(), revision: 1 });
  expect(await saving).toMatchObject({ ok: true });
  expect(await kept).toMatchObject({ ok: true });
  expect(await tried).toMatchObject({ ok: false, refusal: { code: 'role.missing' } });
  const calls = auditCalls();
  expect(calls.indexOf('earmarks.save')).toBeGreaterThan(calls.indexOf('imports.save'));
  expect(calls.lastIndexOf('documents.approve')).toBeGreaterThan(calls.indexOf('imports.save'));
  expect(await proofOf()).toEqual([]);
});

test('two files are taken in one after the other; an erasure is swept after a file', async () => {
  const first = store.ask('admin', 'imports.save', await manyItems());
  await half(first);
  const second = store.ask('admin', 'imports.save', await manyItems());
  expect(await first).toMatchObject({ ok: true, value: { added: rows } });
  await setImmediate();
  const swept = sweep(store.program.state);
  expect(await second).toMatchObject({ ok: true, value: { added: 0, same: rows } });
  expect(await swept).toBe(true);
});

test('stopped, nothing of it is saved; what waited is saved, and the file is taken in again', async () => {
  const asked = await manyItems();
  const saving = store.ask('admin', 'imports.save', asked);
  await half(saving);
  const kept = store.ask('keeper', 'earmarks.save', earmark('停止之后的专项'));
  expect(await store.do('admin', 'imports.stop', {})).toEqual({ stopped: true });
  expect(await saving).toMatchObject({ ok: false, refusal: { code: 'import.stopped' } });
  expect(itemsSaved()).toBe(0);
  expect(await kept).toMatchObject({ ok: true });
  expect(auditCalls()).not.toContain('items.save');
  expect((await store.do('admin', 'imports.list', {})).rows).toEqual([]);
  expect(await proofOf()).toEqual([]);
  expect(await store.do('admin', 'imports.save', asked)).toMatchObject({ added: rows });
});

test('a program that is killed over it has saved nothing', async () => {
  store.program.close();
  const child = startChild('takeInHalf.ts', [store.folder]);
  expect(await child.firstLine).toBe('half');
  await child.kill('SIGKILL');
  const { program, ask } = openForPosting(store.folder);
  const { db: left } = program.state.store!;
  const { count } = left.read<{ count: number }>(
    sql`SELECT count(*) AS count FROM audit WHERE call IN ('items.save', 'imports.save')`,
  );
  expect(count).toBe(0);
  expect((await ask('admin', 'ledger.prove', {})).findings).toEqual([]);
  program.close();
});
