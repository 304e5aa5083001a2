import { statSync } from 'node:fs';
import { openReadOnly } from '../database/database';
import type { ProgramState } from '../job';
import { hashNow, readSeal, type Seal } from './seal';
import { noteBroken } from './sealNote';

/** A closed file with its seal, kept as it is while the program begins to write beside it. */
interface Sealed {
  seal: Seal;
  /** What the file was found to be, when that had to be seen at once. */
  seen: string | null;
  letGo(): void;
}

/** The comparison of a store with its seal, which goes on in the background after a start. */
export interface SealCheck {
  /** Through when the comparison is, and what it found is kept. */
  settled(): Promise<void>;
  /** The same, at once: before the file is closed. */
  settleNow(): void;
}

/** Nothing to compare. */
export const noSeal: SealCheck = { settled: async () => {}, settleNow: () => {} };

/**
 * Looks for the seal of a store that is to be opened, and holds its file as it is: a reader that
 * began while there was no log keeps all that is written in the log. A file that can't be held like
 * that (it may be damaged, or another one in its place) is read at once.
 */
export function holdSealed(file: string): Sealed | null {
  const seal = readSeal(file);
  if (seal === null || statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const reader = holdMoment(file);
  if (reader === null) return { seal, seen: hashNow(file), letGo: () => {} };
  return { seal, seen: null, letGo: () => reader.close() };
}

/** A reader of the file as it is; null where its changes would not go to a log. */
function holdMoment(file: string) {
  let reader: ReturnType<typeof openReadOnly> | null = null;
  try {
    reader = openReadOnly(file);
    const { mode } = reader.read<{ mode: string }>({
      text: 'SELECT journal_mode AS mode FROM pragma_journal_mode',
      values: [],
    });
    if (mode === 'wal') {
      reader.hold();
      return reader;
    }
  } catch {
    // What can't be read is told by the start itself.
  }
  reader?.close();
  return null;
}

/**
 * Compares the file with its seal, in the background. That they differ is kept in the store until
 * somebody accepts it (`acceptSeal.ts`) or another store takes its place; work goes on meanwhile.
 */
export function checkSeal(
  { store, storeFile, background, log }: ProgramState,
  { seal, seen, letGo }: Sealed,
  clock: () => Date,
  announce: () => void,
): SealCheck {
  if (store === null) return noSeal;
  let isOpen = true;
  let differs = false;
  const compare = (sha256: string) => {
    if (!isOpen) return;
    isOpen = false;
    differs = sha256 !== seal.sha256;
    letGo();
  };
  /** What could not be kept, on a full disk, is tried again. */
  const keep = () => {
    if (!differs) return;
    try {
      noteBroken(store.db, { sealedAt: seal.at, seenAt: clock().toISOString() });
      differs = false;
      announce();
    } catch (err) {
      log.warn({ err }, 'that the seal is broken could not be kept');
    }
  };
  const settleNow = () => {
    try {
      if (isOpen) compare(hashNow(storeFile));
    } catch (err) {
      log.warn({ err }, 'the seal could not be looked at');
      isOpen = false;
      letGo();
    }
    keep();
  };
  if (seen !== null) {
    compare(seen);
    keep();
    return { settled: async () => keep(), settleNow };
  }
  const work = background.run('store.hash', { file: storeFile }).then(compare, () => {});
  const settled = work.then(settleNow);
  return { settled: () => settled.then(keep), settleNow };
}
