import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backgroundThreads } from '../../../electron/background/threads';
import { watchCopies } from '../../../electron/backup/watchCopies';
import { build } from '../../../scripts/build.mjs';
import { postReceipts } from '../../support/copies';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
beforeAll(async () => {
  await build(['worker']);
  store = testStore();
  store.program.state.background = backgroundThreads(
    join(import.meta.dirname, '../../../out/worker.cjs'),
  );
}, 120_000);
afterAll(() => store.close());

test('M13: copies that are made while papers are posted are each of one moment, and sound', async () => {
  await postReceipts(store, 5);
  let isCopying = true;
  const waits: number[] = [];
  const posting = (async () => {
    while (isCopying) {
      const began = performance.now();
      await postReceipts(store, 1);
      waits.push(performance.now() - began);
      // A person takes a moment between two papers; the threads have their say.
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const copies: { name: string; sequence: number }[] = [];
  for (let n = 0; n < 4; n += 1) {
    const { copy } = await store.do('keeper', 'backup.make', {});
    copies.push(copy);
    // On any machine a paper is posted between two copies.
    const before = waits.length;
    await expect.poll(() => waits.length).toBeGreaterThan(before);
  }
  isCopying = false;
  await posting;
  expect(waits.length).toBeGreaterThan(4);
  const sequences = copies.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  expect(new Set(sequences).size).toBeGreaterThan(1);
  for (const { name } of copies) {
    const verdict = await store.do('keeper', 'backup.verify', { place: 'local', name });
    expect(verdict).toEqual({ sound: true, findings: [] });
  }
}, 60_000);

test('by themselves: after the first posting, after four hours with changes, on leaving, and not otherwise', async () => {
  const fresh = testStore();
  const copies = watchCopies(fresh.program, () => fresh.clock.now);
  const reasons = async () => {
    const { rows } = await fresh.do('keeper', 'backup.list', { check: false });
    return rows.map(({ reason }) => reason).reverse();
  };
  const later = (hours: number) => {
    fresh.clock.now = new Date(fresh.clock.now.getTime() + hours * 3_600_000);
  };
  const leave = () => copies.onExit(AbortSignal.timeout(20_000));
  expect(await copies.isNeeded()).toBe(false);
  await postReceipts(fresh, 1);
  await expect.poll(reasons).toEqual(['firstPosting']);
  later(5);
  await copies.byClock();
  expect(await reasons()).toEqual(['firstPosting']);
  await postReceipts(fresh, 1);
  await copies.byClock();
  expect(await reasons()).toEqual(['firstPosting', 'byClock']);
  later(1);
  await postReceipts(fresh, 1);
  await copies.byClock();
  expect(await copies.isNeeded()).toBe(true);
  await leave();
  expect(await reasons()).toEqual(['firstPosting', 'byClock', 'onExit']);
  expect(await copies.isNeeded()).toBe(false);
  copies.stop();
  fresh.close();
});
