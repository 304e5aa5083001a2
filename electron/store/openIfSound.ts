import SQLite from 'better-sqlite3';
import { refuseUnfit } from '../database/migrate';
import type { Log } from '../log';
import { findStore, StoreMissing } from './findStore';
import { type OpenStore, openStoreFile, refuseDrill } from './openStoreFile';
import { breakSeal } from './seal';

/**
 * Opens the store of a folder, if there is one. One that is gone or can't be read is `lost`: the
 * program opens without it, so that a copy can be put in its place, and makes no empty one.
 */
export function openIfSound(
  file: string,
  log: Pick<Log, 'warn'>,
): {
  store: OpenStore | null;
  lost: 'missing' | 'damaged' | null;
} {
  try {
    if (!findStore(file)) return { store: null, lost: null };
    // The seal of a file that is refused stays whole, as the file does.
    refuseUnfit(file);
    refuseDrill(file);
    breakSeal(file, log);
    return { store: openStoreFile(file), lost: null };
  } catch (error) {
    if (error instanceof StoreMissing) return { store: null, lost: 'missing' };
    if (error instanceof SQLite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
      return { store: null, lost: 'damaged' };
    }
    throw error;
  }
}
