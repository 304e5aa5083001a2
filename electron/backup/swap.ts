import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const momentOf = (now: Date) => now.toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * Keeps the closed store in `replaced-…` under a second name, so that it never goes missing from its
 * place. Answers the folder. Refuses a file with a log beside it: it was not closed whole, and its
 * log would be read into whatever takes its place.
 */
export function keepAside(storeFile: string, now: Date): string {
  const log = `${storeFile}-wal`;
  if (existsSync(log)) throw new Error(`${log} is still there: the store is not closed`);
  const folder = freeName(join(dirname(storeFile), `replaced-${momentOf(now)}`));
  mkdirSync(folder);
  const kept = join(folder, basename(storeFile));
  try {
    linkSync(storeFile, kept);
  } catch {
    // A file system without second names.
    copyFileSync(storeFile, kept);
  }
  return folder;
}

/**
 * Moves what can't be read out of the way, with the files beside it: `store.sqlite.corrupt-…`.
 * Answers its new name; null when there was nothing.
 */
export function setAside(storeFile: string, now: Date): string | null {
  const end = `.corrupt-${momentOf(now)}`;
  const left = ['-wal', '-shm', ''].filter((part) => existsSync(`${storeFile}${part}`));
  for (const part of left) {
    renameSync(`${storeFile}${part}`, freeName(`${storeFile}${part}${end}`));
  }
  return left.includes('') ? `${storeFile}${end}` : null;
}

/** Gives the side file the name of the store, in one step. */
export function swapIn(side: string, storeFile: string) {
  renameSync(side, storeFile);
}

/** Where a copy is made ready to be the store. */
export const sideOf = (storeFile: string) => `${storeFile}.restoring`;

/** Removes what a restore has left beside the store: the side file, and what belongs to it. */
export function removeSide(side: string) {
  const folder = dirname(side);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(basename(side))) rmSync(join(folder, name), { force: true });
  }
}

/** Two restores in one second have two names. */
function freeName(wanted: string): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    if (!existsSync(name)) return name;
  }
}
