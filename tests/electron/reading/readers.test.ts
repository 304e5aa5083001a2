import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backgroundThreads } from '../../../electron/background/threads';
import { sweep } from '../../../electron/database/sweep';
import { newSession } from '../../../electron/program';
import { type Readers, readersHere } from '../../../electron/reading/readers';
import { readerThreads } from '../../../electron/reading/threads';
import { build } from '../../../scripts/build.mjs';
import { api, type CallName, isCallName, isQueryName } from '../../../shared/api';
import { copyNow, letVouch, postReceipts, restoreAsTwo } from '../../support/copies';
import { namesAt } from '../../support/papers';
import { type Samples, samplesFor } from '../../support/samples';
import { type TestStore, testStore } from '../../support/testStore';

const built = join(import.meta.dirname, '../../../out/worker.cjs');
let store: TestStore;
let threads: Readers;
let folder: string;

beforeAll(() => build(['worker']), 120_000);
beforeEach(() => {
  store = testStore();
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-readers-'));
  readWith(built);
});
afterEach(() => {
  threads.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function readWith(workerFile: string) {
  threads = readerThreads(workerFile);
  store.program.state.readers = threads;
}

/** A worker that ends at its first question, this many times; then it is the built one. */
function endingWorker(times: number): string {
  const file = join(folder, 'ending.cjs');
  const marks = JSON.stringify(Array.from({ length: times }, (_, n) => join(folder, `mark ${n}`)));
  writeFileSync(
    file,
    `const { existsSync, writeFileSync } = require('node:fs');
    const { parentPort } = require('node:worker_threads');
    const left = ${marks}.find((mark) => !existsSync(mark));
    if (left === undefined) require(${JSON.stringify(built)});
    else parentPort.once('message', () => { writeFileSync(left, ''); process.exit(7); });`,
  );
  return file;
}

const earmark = (name: string) => ({ earmark: v4(), name, nature: 'project' }) as const;
const earmarkNames = async () =>
  (await store.do('viewer', 'earmarks.list', {})).rows.map(({ name }) => name);

describe('a reader', () => {
  test('answers every query as the main process would', async () => {
    await postReceipts(store, 3);
    const samples: Samples = samplesFor(await namesAt(store));
    const calls = Object.keys(api).filter((call) => isCallName(call) && isQueryName(call));
    const answers = async (readers: Readers) => {
      store.program.state.readers = readers;
      const found: Record<string, unknown> = {};
      for (const call of calls as CallName[]) {
        found[call] = await store.ask('admin', call, samples[call]);
      }
      return found;
    };
    const beside = await answers(threads);
    expect(calls.length).toBeGreaterThan(60);
    expect(Object.values(beside).every((answer) => !('bug' in (answer as object)))).toBe(true);
    expect(beside).toEqual(await answers(readersHere));
  });

  test('sees what was saved before it was asked', async () => {
    for (let n = 0; n < 20; n += 1) {
      await store.do('admin', 'earmarks.save', earmark(`专项 ${n}`));
      expect(await earmarkNames()).toContain(`专项 ${n}`);
    }
  });

  test('is told who asks by the program, whatever the window says', async () => {
    const nobody = await store.program.answer(newSession(), { call: 'users.list', input: {} });
    expect(nobody).toMatchObject({ ok: false, refusal: { code: 'session.none' } });
    await store.refused('viewer', 'users.list', {}, 'role.missing');
    const asAdmin = { actor: { login: 'admin', grants: [{ role: 'administrator' }] } };
    await store.refused('viewer', 'users.list', asAdmin, 'role.missing');
  });

  test('refuses in the same words', async () => {
    await store.refused('viewer', 'documents.read', { document: v4() }, 'notFound');
    const refusal = await store.refused('viewer', 'stock.items', { wrong: 1 }, 'input.malformed');
    expect(refusal.issues.length).toBeGreaterThan(0);
  });

  test('answers in text what it answers in values', async () => {
    const session = Object.assign(newSession(), { userUid: await uidOf('viewer') });
    const asked = { call: 'earmarks.list', input: {} };
    const text = await store.program.answerAsText(session, asked);
    expect(JSON.parse(text)).toEqual(await store.program.answer(session, asked));
  });

  test('and another answer more questions than there are readers, each with its own answer', async () => {
    await postReceipts(store, 2);
    const lists = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        store.do('viewer', 'documents.list', { filter: {}, limit: 1 + (n % 2) }),
      ),
    );
    expect(lists.map(({ rows }) => rows.length)).toEqual(lists.map((_, n) => 1 + (n % 2)));
  });
});

async function uidOf(login: string): Promise<string> {
  const { rows: users } = await store.do('admin', 'users.list', {});
  return users.find((user) => user.login === login)!.uid;
}

describe('a reader that ends over a question', () => {
  test('is replaced, and the question is asked again', async () => {
    readWith(endingWorker(1));
    expect(await earmarkNames()).toEqual(expect.any(Array));
    expect(existsSync(join(folder, 'mark 0'))).toBe(true);
  });

  test('twice is told as a bug, and the next question is answered', async () => {
    readWith(endingWorker(2));
    const answer = await store.ask('viewer', 'earmarks.list', {});
    expect(answer).toMatchObject({ ok: false, bug: { call: 'earmarks.list' } });
    expect(await earmarkNames()).toEqual(expect.any(Array));
  });
});

describe('readers at rest', () => {
  test('hold the file no more; until they read again the main process answers', async () => {
    await Promise.all([earmarkNames(), earmarkNames(), earmarkNames()]);
    const { state } = store.program;
    const asked = store.do('viewer', 'stock.items', { filter: {} });
    const readAgain = await threads.rest();
    await asked;
    await store.do('admin', 'earmarks.save', earmark('休息期间'));
    expect(await earmarkNames()).toContain('休息期间');
    state.store!.db.close();
    // The last connection takes the log away with it.
    expect(existsSync(`${state.storeFile}-wal`)).toBe(false);
    state.store = null;
    readAgain();
  });

  test('let a copy take the place of the store, and read that one afterwards', async () => {
    await letVouch(store);
    const before = await earmarkNames();
    const copy = await copyNow(store);
    await store.do('admin', 'earmarks.save', earmark('备份之后'));
    expect(await earmarkNames()).toContain('备份之后');
    expect(await restoreAsTwo(store, copy)).toMatchObject({ ok: true });
    expect(await earmarkNames()).toEqual(before);
  });
});

test('readers that wait do not keep an erasure from being swept out of the file', async () => {
  await Promise.all([earmarkNames(), earmarkNames()]);
  const { state } = store.program;
  state.background = backgroundThreads(built);
  expect(await sweep(state)).toBe(true);
  expect(await earmarkNames()).toEqual(expect.any(Array));
});

test('where the open file was moved away, no reader reads what lies in its place', async () => {
  const { storeFile } = store.program.state;
  const before = await earmarkNames();
  renameSync(storeFile, join(folder, 'moved.sqlite'));
  writeFileSync(storeFile, 'another file');
  expect(await earmarkNames()).toEqual(before);
  rmSync(storeFile);
  renameSync(join(folder, 'moved.sqlite'), storeFile);
});
