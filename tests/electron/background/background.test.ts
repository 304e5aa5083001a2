import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('a refusal crosses between threads as itself', () => {
  const refusal = { code: 'store.full' } as const;
  const error = unpackFailure(structuredClone(packFailure(new Refused(refusal))));
  expect(error).toBeInstanceOf(Refused);
  expect((error as Refused).refusal).toEqual(refusal);
});
