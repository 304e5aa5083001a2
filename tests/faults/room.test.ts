import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentVersion } from '../../electron/database/migrate';
import { describeStartFailure } from '../../electron/startFailure';
import { oldStore } from '../support/oldStore';
import { type OpenForPosting, openForPosting } from '../support/openForPosting';
import { codeOf } from '../support/seat';
import { examine, postOne, storeToPostInto } from './poster';
import { canMount, empty, fill, type SmallDisk, smallDisk } from './smallDisk';

let store: Awaited<ReturnType<typeof storeToPostInto>>;
beforeEach(async () => {
  store = await storeToPostInto();
});
afterEach(() => rmSync(store.folder, { recursive: true, force: true }));

describe.skipIf(!canMount)('on a disk that is full', () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = smallDisk(8192)!;
  });
  afterEach(() => disk.remove());

  test('D10: posting stops with the word for it, reading goes on, and so does posting once there is room', async () => {
    const folder = join(disk.path, 'data');
    cpSync(store.folder, folder, { recursive: true });
    const open = openForPosting(folder);
    const acknowledged = [await postOne(open, store.paper)];
    fill(disk);
    let full = 'ok';
    for (let i = 0; full === 'ok' && i < 100; i += 1) {
      const answer = await postOne(open, store.paper).catch((error: Error) => error.message);
      full = answer.includes('store.full') ? 'store.full' : 'ok';
      if (full === 'ok') acknowledged.push(answer);
    }
    expect(full).toBe('store.full');
    const { rows } = await open.ask('viewer', 'documents.list', { filter: {}, limit: 1000 });
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged.length);
    empty(disk);
    acknowledged.push(await postOne(open, store.paper));
    open.program.close();
    expect(await examine(folder, acknowledged)).toMatchObject({
      posted: acknowledged.length,
      lost: [],
    });
  });

  test('D10: a program is started and closed there, without a half of anything', async () => {
    const folder = join(disk.path, 'data');
    cpSync(store.folder, folder, { recursive: true });
    fill(disk);
    try {
      openForPosting(folder).program.close();
    } catch (error) {
      expect(describeStartFailure(error).title).toBe('磁盘已满');
    }
    empty(disk);
    expect(await examine(folder, [])).toMatchObject({ posted: 0, lost: [] });
  });

  test.each([0, 65_536, 524_288, 720_896])(
    'D13: a migration with only %d bytes left is undone, and the old version can still be used',
    async (left) => {
      const old = oldStore();
      const folder = join(disk.path, 'data');
      cpSync(old.folder, folder, { recursive: true });
      rmSync(old.folder, { recursive: true });
      fill(disk, left);
      expect(titleOf(() => openForPosting(folder))).toBe('磁盘已满');
      empty(disk);
      const raw = new SQLite(join(folder, 'store.sqlite'), { readonly: true });
      expect(raw.pragma('user_version', { simple: true })).toBe(1);
      raw.close();
      const { program, ask } = openForPosting(folder);
      expect((await ask('viewer', 'ledger.prove', {})).findings).toEqual([]);
      expect(program.state.store?.db.pragma('user_version')).toBe(currentVersion);
      program.close();
    },
  );
});

function titleOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return describeStartFailure(error).title;
  }
  return 'opened';
}

describe('D18: a data folder that vanishes while it is open', () => {
  const post = (open: OpenForPosting) =>
    open
      .answer('keeper', 'documents.save', {
        document: crypto.randomUUID(),
        revision: 0,
        ...store.paper,
      })
      .then(codeOf);

  test('because it was moved: nothing is saved, no empty store appears, and back in its place all goes on', async () => {
    const open = openForPosting(store.folder);
    const acknowledged = [await postOne(open, store.paper)];
    const elsewhere = `${store.folder}-elsewhere`;
    renameSync(store.folder, elsewhere);
    expect(await post(open)).toBe('store.gone');
    const read = await open.answer('viewer', 'warehouses.list', {});
    expect(read).toMatchObject({ ok: true, journalPending: true });
    expect(existsSync(store.folder)).toBe(false);
    renameSync(elsewhere, store.folder);
    acknowledged.push(await postOne(open, store.paper));
    open.program.close();
    expect(await examine(store.folder, acknowledged)).toMatchObject({ posted: 2, lost: [] });
  });

  test('and another store lies in its place: that one is left alone', async () => {
    const open = openForPosting(store.folder);
    const file = join(store.folder, 'store.sqlite');
    const copy = join(store.folder, 'copy.sqlite');
    cpSync(file, copy);
    renameSync(file, join(store.folder, 'moved.sqlite'));
    renameSync(copy, file);
    expect(await post(open)).toBe('store.gone');
    open.program.close();
  });

  test.skipIf(!canMount)(
    'because its disk was unplugged: nothing is said to be saved',
    async () => {
      const disk = smallDisk(8192)!;
      const folder = join(disk.path, 'data');
      cpSync(store.folder, folder, { recursive: true });
      const open = openForPosting(folder);
      await postOne(open, store.paper);
      disk.unplug();
      expect(await post(open)).toBe('store.gone');
      expect(readdirSync(disk.path)).toEqual([]);
      open.program.close();
      disk.remove();
    },
  );
});
