import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderHeld, takeDataFolder } from '../../../electron/database/dataFolder';
import { startChild } from '../../support/child';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const take = () => takeDataFolder(folder, '备灾库', new Date());

/** The error of taking the folder; it must be that somebody holds it. */
function heldBy(): DataFolderHeld {
  try {
    take().release();
  } catch (error) {
    if (error instanceof DataFolderHeld) return error;
    throw error;
  }
  throw new Error('the folder was free');
}

test('C11: a second program is told who has the folder, and since when', async () => {
  const child = startChild('holdFolder.ts', [folder, '另一个备灾库']);
  await child.firstLine;
  expect(heldBy()).toMatchObject({
    folder,
    holder: {
      program: '另一个备灾库',
      user: userInfo().username,
      host: hostname(),
      since: '2026-11-23T02:00:00.000Z',
    },
  });
  await child.kill('SIGKILL');
});

test('C13: a program that died leaves no stale lock, and nothing to clean up by hand', async () => {
  const child = startChild('holdFolder.ts', [folder, '备灾库']);
  await child.firstLine;
  expect(() => heldBy()).not.toThrow();
  await child.kill('SIGKILL');
  take().release();
  expect(existsSync(join(folder, 'held-by.json'))).toBe(false);
});

test('C12: the lock holds within one program too, and is free after its release', () => {
  const first = take();
  expect(heldBy().holder?.program).toBe('备灾库');
  first.release();
  take().release();
});

test.each(['', 'not json', '{"program": 7}'])(
  'C12: a note that can’t be read (%j) changes nothing about the lock',
  (note) => {
    const first = take();
    writeFileSync(join(folder, 'held-by.json'), note);
    expect(heldBy().holder).toBeNull();
    first.release();
  },
);
