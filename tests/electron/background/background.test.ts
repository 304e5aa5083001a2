import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Background,
  backgroundHere,
  JobStopped,
} from '../../../electron/background/background';
import { packFailure, unpackFailure } from '../../../electron/background/messages';
import { backgroundThreads } from '../../../electron/background/threads';
import { storageRefusal } from '../../../electron/storageRefusal';
import { build } from '../../../scripts/build.mjs';
import { Refused } from '../../../shared/refusals';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let folder: string;
let threads: Background;

beforeAll(async () => {
  store = testStore();
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
  await build(['worker']);
  threads = backgroundThreads(join(import.meta.dirname, '../../../out/worker.cjs'));
}, 120_000);
afterAll(() => {
  threads.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['in a thread', () => threads],
  ['here', backgroundHere],
])('a background job %s', (_where, background) => {
  test('answers what it found, and tells how far it is', async () => {
    const parts: number[] = [];
    const { content, damage } = await background().run(
      'store.inspect',
      { file: store.program.state.storeFile },
      { onProgress: (part) => parts.push(part) },
    );
    expect(damage).toEqual([]);
    expect(content).toMatchObject({ kind: 'test', head: { sequence: 1 }, lastDocument: null });
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.length).toBeGreaterThan(0);
  });

  test('that fails at the disk is told in the same words as anything else that does', async () => {
    const file = join(folder, 'letter.sqlite');
    writeFileSync(file, 'Not a database at all. '.repeat(100));
    const error = await background()
      .run('store.inspect', { file })
      .catch((thrown: unknown) => thrown);
    expect(storageRefusal(error)).toEqual({ code: 'store.damaged' });
  });

  test('that has nothing to read makes nothing', async () => {
    const file = join(folder, 'nothing.sqlite');
    await expect(background().run('store.inspect', { file })).rejects.toMatchObject({
      code: 'SQLITE_CANTOPEN',
    });
    expect(existsSync(file)).toBe(false);
  });

  test('can be stopped', async () => {
    const stopping = new AbortController();
    const run = background().run(
      'store.inspect',
      { file: store.program.state.storeFile },
      { signal: stopping.signal, onProgress: () => stopping.abort() },
    );
    await expect(run).rejects.toBeInstanceOf(JobStopped);
  });
});

describe('the proof beside the program', () => {
  test('finds in a thread what it finds here, and tells how far it is', async () => {
    // The journal is written with the first answer.
    await store.do('viewer', 'warehouses.list', {});
    const { dataFolder, storeFile: file } = store.program.state;
    const input = { file, dataFolder, at: '2026-11-23T02:00:00.000Z' };
    const parts: number[] = [];
    const onProgress = (part: number) => parts.push(part);
    const { milliseconds: _beside, ...beside } = await threads.run('ledger.prove', input, {
      onProgress,
    });
    const { milliseconds: _here, ...here } = await backgroundHere().run('ledger.prove', input);
    expect(beside).toEqual(here);
    expect(beside.ok).toBe(true);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBeLessThanOrEqual(1);
  });

  test('D22: lets the program post, and sees the store as it was when it began', async () => {
    const { state } = store.program;
    const before = store.program.state.background;
    state.background = threads;
    const proof = store.do('viewer', 'ledger.prove', {});
    const saved = store.do('admin', 'earmarks.save', {
      earmark: v4(),
      name: '自检期间所记',
      nature: 'project',
    });
    await saved;
    expect((await store.do('viewer', 'ledger.head', {})).proving).not.toBeNull();
    expect((await proof).ok).toBe(true);
    expect((await store.do('viewer', 'ledger.head', {})).proving).toBeNull();
    state.background = before;
  });

  test('is asked for once: who asks meanwhile gets the same one, and either can stop it', async () => {
    const { state } = store.program;
    const before = state.background;
    state.background = threads;
    const asked = ['viewer', 'keeper'].map((login) => store.ask(login, 'ledger.prove', {}));
    expect(await store.do('viewer', 'ledger.stopProof', {})).toEqual({ stopped: true });
    for (const answer of await Promise.all(asked)) {
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'proof.stopped' } });
    }
    expect(await store.do('viewer', 'ledger.stopProof', {})).toEqual({ stopped: false });
    state.background = before;
  });
});

test('a refusal crosses between threads as itself', () => {
  const refusal = { code: 'store.full' } as const;
  const error = unpackFailure(structuredClone(packFailure(new Refused(refusal))));
  expect(error).toBeInstanceOf(Refused);
  expect((error as Refused).refusal).toEqual(refusal);
});
