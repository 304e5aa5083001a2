import { expect, test } from 'vitest';
import { openShelf } from '../../../electron/printing/sheetShelf';
import { jpeg, pdf } from '../../support/files';

const [shown, other, paper] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)];
const files: Record<string, Buffer> = { [shown]: jpeg('x'), [other]: jpeg('y'), [paper]: pdf() };
const shelf = openShelf({
  fonts: async () => undefined,
  kept: (sha256) => files[sha256] ?? null,
});

test('a kept picture is served while a sheet on the shelf shows it, and nothing else is', async () => {
  const read = (sha256: string) => shelf.source(`pictures/${sha256}`);
  expect(await read(shown)).toBeUndefined();
  const address = shelf.put(`<img src="/pictures/${shown}"><img src="/pictures/${paper}">`);
  expect(await read(shown)).toEqual({ type: 'image/jpeg', body: new Uint8Array(jpeg('x')) });
  expect(await read(other)).toBeUndefined();
  // Neither a part of an address, nor what is no picture by its bytes.
  expect(await read(shown.slice(1))).toBeUndefined();
  expect(await read(paper)).toBeUndefined();
  delete files[shown];
  expect(await read(shown)).toBeUndefined();
  shelf.take(address);
});

test('eight sheets are kept: another displaces the oldest, with its pictures', async () => {
  files[shown] = jpeg('x');
  shelf.put(`<img src="/pictures/${shown}">`);
  for (let others = 0; others < 7; others++) shelf.put('<p>');
  expect(await shelf.source(`pictures/${shown}`)).toBeDefined();
  shelf.put('<p>');
  expect(await shelf.source(`pictures/${shown}`)).toBeUndefined();
});
