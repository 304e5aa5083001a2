import { existsSync } from 'node:fs';
import { openReadOnly, type WritableDb } from '../database/database';
import type { ProgramState } from '../job';
import type { Log } from '../log';
import { hashNow, hasLog, leaveSeal, readSeal, type Seal, sealOfNone, sealStore } from './seal';
import { isOutlived, noteBroken, noteOutlived } from './sealNote';

/** A closed file with its seal, kept as it is while the program begins to write beside it. */
interface Sealed {
  seal: Seal;
  /** Whether the file differs from it; null where that is not known yet. */
  differs: boolean | null;
  letGo(): void;
}

/** The comparison of a store with its seal, which goes on in the background after a start. */
export interface SealCheck {
  /** Through when the comparison is, and what it found is kept. */
  settled(): Promise<void>;
  /** The same, at once, before the file is closed. Answers how it may be sealed then. */
  settleNow(): SealNext;
}

/**
 * How a file is sealed when it is closed: anew; not at all, where it could not be compared; or with
 * the seal it had, where it differs from it and that could not be kept, so that the next start tells.
 */
type SealNext = 'anew' | 'none' | Seal;

/** Nothing to compare. */
export const noSeal: SealCheck = { settled: async () => {}, settleNow: () => 'anew' };

/**
 * Looks for the seal of a store that is to be opened, and holds its file as it is: a reader that
 * began while there was no log keeps all that is written in the log. A file that can't be held like
 * that (it may be damaged, or another one in its place) is read at once. A seal beside a log is proof
 * by itself: it is made when there is none, and broken before the program writes.
 */
export function holdSealed(file: string): Sealed | null {
  const seal = readSeal(file);
  if (seal === null || !existsSync(file)) return null;
  if (hasLog(file)) return { seal, differs: true, letGo: () => {} };
  const reader = holdMoment(file);
  if (reader === null) {
    return { seal, differs: hashNow(file) !== seal.sha256, letGo: () => {} };
  }
  return { seal, differs: null, letGo: () => reader.close() };
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
 * Gives a file its seal back that could not be opened after all. What a migration before the one
 * that failed has written lies in the log: then there is no seal, unless the file differed before.
 */
export function giveBack(
  file: string,
  { seal, differs, letGo }: Sealed,
  log: Pick<Log, 'warn'>,
): void {
  try {
    const isBroken = readSeal(file) === null;
    const isChanged = isBroken && (differs ?? hashNow(file) !== seal.sha256);
    letGo();
    if (isBroken && (isChanged || !hasLog(file))) leaveSeal(file, seal, log);
  } catch (error) {
    letGo();
    log.warn({ err: error }, 'the seal could not be given back');
  }
}

/** Keeps, of a seal that is still there beside an open store, that it could not be broken. */
export function disownSeal(db: WritableDb, file: string, log: Pick<Log, 'warn'>): void {
  const left = readSeal(file);
  if (left === null) return;
  try {
    noteOutlived(db, left.sha256);
  } catch (error) {
    log.warn({ err: error }, 'that a seal is left could not be kept');
  }
}

/**
 * Compares the file with its seal, in the background. That they differ is kept in the store until
 * somebody accepts it (`acceptSeal.ts`) or another store takes its place; work goes on meanwhile.
 */
export function checkSeal(
  { store, storeFile, background, log }: ProgramState,
  { seal, differs, letGo }: Sealed,
  clock: () => Date,
  announce: () => void,
): SealCheck {
  if (store === null || isOutlived(store.db, seal.sha256)) {
    letGo();
    return noSeal;
  }
  disownSeal(store.db, storeFile, log);
  let stands: 'open' | 'settled' | 'differs' | 'unknown' = 'open';
  const settle = (how: 'settled' | 'differs' | 'unknown') => {
    if (stands !== 'open') return;
    stands = how;
    letGo();
  };
  const compare = (sha256: string) => settle(sha256 === seal.sha256 ? 'settled' : 'differs');
  /** What could not be kept, on a full disk, is tried again. */
  const keep = () => {
    if (stands !== 'differs') return;
    try {
      noteBroken(store.db, { sealedAt: seal.at, seenAt: clock().toISOString() });
      stands = 'settled';
      announce();
    } catch (err) {
      log.warn({ err }, 'that the seal is broken could not be kept');
    }
  };
  const settleNow = (): SealNext => {
    try {
      if (stands === 'open') compare(hashNow(storeFile));
    } catch (err) {
      log.warn({ err }, 'the seal could not be looked at');
      settle('unknown');
    }
    keep();
    if (stands === 'differs') return seal;
    return stands === 'settled' ? 'anew' : 'none';
  };
  if (differs !== null) {
    settle(differs ? 'differs' : 'settled');
    keep();
    return { settled: async () => keep(), settleNow };
  }
  const work = background.run('store.hash', { file: storeFile }).then(compare, () => {});
  const settled = work.then(settleNow);
  return { settled: () => settled.then(keep), settleNow };
}

/**
 * Closes the store and seals its file: anew only where nothing speaks against it. A file that was put
 * in the place of the open one is told at the next start.
 */
export function closeSealed({ store, storeFile, seal, log }: ProgramState, now: Date): void {
  const next = seal.settleNow();
  if (store === null) return;
  const isInPlace = store.db.isInPlace();
  store.db.close();
  if (!isInPlace) {
    if (existsSync(storeFile)) leaveSeal(storeFile, sealOfNone(now), log);
  } else if (next === 'anew') sealStore(storeFile, now, log);
  else if (next !== 'none') leaveSeal(storeFile, next, log);
}
