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
  // Part of an address, and no picture by its bytes less.
  expect(await read(shown.slice(1))).toBeUndefined();
  delete files[shown];
  expect(await read(shown)).toBeUndefined();
  shelf.take(address);
});
