import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The files of a journal. Handed in, so that a test can make the disk fail. */
export interface JournalFiles {
  /** The names, oldest first. None where there is no folder yet. */
  names(): string[];
  /** In bytes; null when there is no such file. */
  size(name: string): number | null;
  read(name: string): Buffer;
  /** The last bytes of a file, at most so many. */
  readEnd(name: string, most: number): Buffer;
  /**
   * Adds a text; once this returns, it is on the disk. Makes folder and file where needed, but not
   * the data folder around them: when that is gone, so is its disk.
   */
  append(name: string, text: string): void;
  cut(name: string, size: number): void;
}

const fileName = /^\d{4}-\d{2}\.ndjson$/;

export function journalFilesIn(folder: string): JournalFiles {
  const pathOf = (name: string) => join(folder, name);
  const size = (name: string) => statSync(pathOf(name), { throwIfNoEntry: false })?.size ?? null;
  return {
    names: () => {
      if (!statSync(folder, { throwIfNoEntry: false })) return [];
      return readdirSync(folder)
        .filter((name) => fileName.test(name))
        .sort();
    },
    size,
    read: (name) => readFileSync(pathOf(name)),
    readEnd: (name, most) => {
      const from = Math.max(0, (size(name) ?? 0) - most);
      return within(pathOf(name), 'r', (file) => {
        const end = Buffer.alloc(most);
        return end.subarray(0, readSync(file, end, 0, most, from));
      });
    },
    append: (name, text) => {
      if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder);
      const isNew = size(name) === null;
      within(pathOf(name), 'a', (file) => {
        writeFileSync(file, text);
        fsyncSync(file);
      });
      if (isNew) keepName(folder);
    },
    cut: (name, to) => truncateSync(pathOf(name), to),
  };
}

/** That the folder has a new file has to reach the disk too. Windows does so by itself. */
function keepName(folder: string) {
  if (process.platform !== 'win32') within(folder, 'r', fsyncSync);
}

function within<T>(path: string, flags: 'r' | 'a', work: (file: number) => T): T {
  const file = openSync(path, flags);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}
