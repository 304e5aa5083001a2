import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * A data folder with a store of version 1, as the first program that shipped has left it: receipts,
 * dispatches and a reversal in two warehouses, and papers on their way. Its people are those of
 * `testStore`.
 */
export function oldStore(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-old-'));
  const file = join(folder, 'store.sqlite');
  const packed = readFileSync(join(import.meta.dirname, '../fixtures/store-1.sqlite.gz'));
  writeFileSync(file, gunzipSync(packed));
  return { folder, file };
}
