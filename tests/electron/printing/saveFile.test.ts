import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SaveDialogs, saveFile } from '../../../electron/printing/saveFile';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('%PDF-1.4');

/** A person who answers with these names, one after the other, and then gives up. */
function person(...names: string[]) {
  const told: string[] = [];
  const dialogs: SaveDialogs = {
    ask: async () => {
      const name = names.shift();
      return name === undefined ? null : join(folder, name);
    },
    tell: async (_path, reason) => {
      told.push(reason);
    },
  };
  return { told, dialogs };
}

test('is written whole where the person says', async () => {
  const { dialogs } = person('入库单 𠮷.pdf');
  expect(await saveFile(bytes, 'x', dialogs)).toBe(join(folder, '入库单 𠮷.pdf'));
  expect(readFileSync(join(folder, '入库单 𠮷.pdf'), 'utf8')).toBe('%PDF-1.4');
  expect(readdirSync(folder)).toEqual(['入库单 𠮷.pdf']);
});

test('is not written when the person gives up', async () => {
  const { dialogs, told } = person();
  expect(await saveFile(bytes, 'x', dialogs)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
  expect(told).toEqual([]);
});

test('says why it could not be written, leaves nothing behind and asks again', async () => {
  mkdirSync(join(folder, 'taken.pdf'));
  const { dialogs, told } = person('taken.pdf', 'gone/a.pdf', 'free.pdf');
  expect(await saveFile(bytes, 'x', dialogs)).toBe(join(folder, 'free.pdf'));
  expect(told).toEqual(['同名的文件夹已经存在', '文件夹已经不在']);
  expect(readdirSync(folder).sort()).toEqual(['free.pdf', 'taken.pdf']);
});
