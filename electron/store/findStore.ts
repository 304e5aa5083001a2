import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Once a store was made in this folder; now its file is gone or empty. Nothing was touched. */
export class StoreMissing extends Error {
  constructor(readonly folder: string) {
    super(`the store that was made in ${folder} is missing`);
    this.name = 'StoreMissing';
  }
}

/** The note that a folder has been given its store. It stays when the store is lost. */
const markIn = (folder: string) => join(folder, 'store-made.txt');

/**
 * Whether there is a store to open. Refuses a folder that has lost its store: what looks like a
 * first start there would put an empty store where a ledger was.
 */
export function findStore(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === 0 || (size === undefined && existsSync(markIn(dirname(file))))) {
    throw new StoreMissing(dirname(file));
  }
  if (size !== undefined) markMade(file);
  return size !== undefined;
}

/** Notes that the store was made. A store that was opened without its note gets it again. */
export function markMade(file: string) {
  const mark = markIn(dirname(file));
  if (!existsSync(mark)) writeFileSync(mark, '此文件夹已建账。数据文件：store.sqlite\n');
}
