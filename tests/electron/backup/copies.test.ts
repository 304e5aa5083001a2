import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openReadOnly } from '../../../electron/database/database';
import { sql } from '../../../electron/database/sql';
import { copyNow, postReceipts, stick } from '../../support/copies';
import { flipBit } from '../../support/flipBit';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let local: string;
beforeEach(() => {
  store = testStore();
  local = join(store.folder, 'backups');
});
afterEach(() => store.close());

const list = async (check = true) => (await store.do('keeper', 'backup.list', { check })).rows;
const later = (hours: number) => {
  store.clock.now = new Date(store.clock.now.getTime() + hours * 3_600_000);
};

describe('a copy', () => {
  test('is one file that needs no other, and says what it holds', async () => {
    const [number] = await postReceipts(store, 1);
    const { folder } = await copyNow(store);
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'store.sqlite']);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const bytes = readFileSync(join(folder, 'store.sqlite'));
    expect(manifest.file).toEqual({
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const head = await store.do('viewer', 'ledger.head', {});
    expect(manifest.content).toMatchObject({
      head: head.head,
      lastDocument: { number },
      rows: { posting: 1, movement: 1 },
    });
    const db = openReadOnly(join(folder, 'store.sqlite'));
    expect(db.read(sql`SELECT number FROM document`)).toEqual({ number });
    db.close();
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('is listed with its document, sound, the newest first', async () => {
    await copyNow(store);
    later(1);
    const [number] = await postReceipts(store, 1);
    await copyNow(store);
    const rows = await list();
    expect(rows.map(({ ordinal, state }) => [ordinal, state])).toEqual([
      [2, 'sound'],
      [1, 'sound'],
    ]);
    expect(rows[0]?.lastDocument?.number).toBe(number);
  });

  test('takes the attachments of papers along, once for all copies of a place', async () => {
    const [number] = await postReceipts(store, 1);
    const document = store.program.state.store!.db.read<{ uid: string }>(
      sql`SELECT uid FROM document WHERE number = ${number ?? ''}`,
    ).uid;
    const bytes = Buffer.from('%PDF-1.4\n%scan\n');
    await store.do('keeper', 'attachments.add', {
      document,
      attachment: store.program.state.random.uid(store.clock.now),
      fileName: '签收单.pdf',
      base64: bytes.toString('base64'),
    } as never);
    await copyNow(store);
    const { place, name, folder } = await copyNow(store);
    const [row] = await list();
    expect(row?.attachments).toBe(1);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const kept = join(folder, '../attachments', sha256.slice(0, 2), sha256);
    expect(readFileSync(kept)).toEqual(bytes);
    flipBit(kept, 40);
    const verdict = await store.do('keeper', 'backup.verify', { place, name });
    expect(verdict).toEqual({ sound: false, findings: [`attachments/${sha256}`] });
  });
});

describe('M04: a copy of which one bit has turned', () => {
  test.each([100, 5_000, 70_001, 333_333])(
    'at %i is damaged in the list and by 核对',
    async (at) => {
      await postReceipts(store, 1);
      const { folder, place, name } = await copyNow(store);
      expect(await store.do('keeper', 'backup.verify', { place, name })).toEqual({
        sound: true,
        findings: [],
      });
      flipBit(join(folder, 'store.sqlite'), at);
      expect(await list()).toMatchObject([{ state: 'damaged' }]);
      const { sound } = await store.do('keeper', 'backup.verify', { place, name });
      expect(sound).toBe(false);
    },
  );

  test('in its manifest is no copy at all', async () => {
    const { folder } = await copyNow(store);
    const file = join(folder, 'manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"ordinal": 1', '"ordinal": 2'));
    const { rows, unreadable } = await store.do('keeper', 'backup.list', { check: true });
    expect([rows, unreadable]).toEqual([[], 1]);
  });
});

describe('what is left unfinished', () => {
  test('M03: is never listed, and swept up by the next run', async () => {
    const left = join(local, 'beizaiku-000007-20261101T000000Z.partial');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'store.sqlite'), 'half');
    expect(await list()).toEqual([]);
    await copyNow(store);
    expect(existsSync(left)).toBe(false);
    expect(await list()).toHaveLength(1);
  });
});

describe('the second place', () => {
  test('M05: gets its own copy, and is reported when the stick is away', async () => {
    const second = stick();
    const chosen = await store.do('keeper', 'backup.chooseSecond', { folder: second.folder });
    // The temporary folder of this machine: one disk, so no second copy in the true sense.
    expect(chosen).toEqual({ folder: second.folder, sameDisk: true });
    await postReceipts(store, 1);
    expect(await store.do('keeper', 'backup.make', {})).toMatchObject({ second: 'made' });
    expect((await list()).map(({ place }) => place)).toEqual(['local', 'second']);
    second.remove();
    expect(await store.do('keeper', 'backup.make', {})).toMatchObject({ second: 'absent' });
    const status = await store.do('keeper', 'backup.status', {});
    expect(status).toMatchObject({
      health: 'good',
      needsCopyOutside: true,
      second: { present: false },
    });
    expect((await list()).map(({ place }) => place)).toEqual(['local', 'local']);
  });

  test('M05: inside the data folder, or nowhere, is refused', async () => {
    const inside = join(store.folder, 'mine');
    mkdirSync(inside);
    const refused = (folder: string) =>
      store.refused('keeper', 'backup.chooseSecond', { folder }, 'backup.badFolder');
    expect((await refused(inside)).because).toBe('insideData');
    expect((await refused(store.folder)).because).toBe('insideData');
    expect((await refused('/nowhere/at/all')).because).toBe('gone');
  });

  test('without a window, somebody has to name it', async () => {
    await store.refused('keeper', 'backup.chooseSecond', { folder: null }, 'window.needed');
  });
});

describe('M07: the clock', () => {
  test('set to 2099 and back again changes nothing about which copy is the latest', async () => {
    await copyNow(store);
    store.clock.now = new Date('2099-05-01T00:00:00.000Z');
    await copyNow(store);
    store.clock.now = new Date('2026-11-24T02:00:00.000Z');
    const latest = await copyNow(store);
    const rows = await list();
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([3, 2, 1]);
    expect(rows[0]?.name).toBe(latest.name);
  });
});

describe('how things stand', () => {
  const health = async () => (await store.do('viewer', 'backup.status', {})).health;

  test('a test store without copies is not alarming; changes without a copy for a day are', async () => {
    expect(await health()).toBe('none');
    await copyNow(store);
    expect(await health()).toBe('good');
    later(30);
    expect(await health()).toBe('good');
    await postReceipts(store, 1);
    expect(await health()).toBe('late');
    await copyNow(store);
    expect(await health()).toBe('good');
  });

  test('a real store with postings and no copy is in danger', async () => {
    store.close();
    store = testStore({ kind: 'real' });
    expect(await health()).toBe('none');
    await postReceipts(store, 1);
    expect(await health()).toBe('never');
  });

  test('signing in and copying are no changes', async () => {
    await postReceipts(store, 1);
    await copyNow(store);
    expect((await store.do('viewer', 'backup.status', {})).changed).toBe(false);
    await postReceipts(store, 1);
    expect((await store.do('viewer', 'backup.status', {})).changed).toBe(true);
  });

  test('copies that somebody has removed are not counted', async () => {
    await postReceipts(store, 1);
    await copyNow(store);
    rmSync(local, { recursive: true });
    expect((await store.do('viewer', 'backup.status', {})).last).toBeNull();
  });
});

test('asked how the copies are while the program ends: says that no store is open, and is no bug', async () => {
  await copyNow(store);
  const asked = store.ask('keeper', 'backup.status', {});
  // By then the folders are being read.
  await new Promise((resolve) => setImmediate(resolve));
  store.program.close();
  expect(await asked).toMatchObject({ ok: false, refusal: { code: 'store.none' } });
});

test('two copies at one time: the second is refused, the first is whole', async () => {
  await postReceipts(store, 1);
  const [one, two] = await Promise.all([
    store.ask('keeper', 'backup.make', {}),
    store.ask('keeper', 'backup.make', {}),
  ]);
  expect(one.ok).toBe(true);
  expect(two).toMatchObject({ ok: false, refusal: { code: 'backup.running' } });
  expect(await list()).toHaveLength(1);
  expect(statSync(local).isDirectory()).toBe(true);
});
