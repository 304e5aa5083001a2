import SQLite from 'better-sqlite3';
import type { Refusal } from '../shared/refusals';
import { StoreGone } from './database/database';

/**
 * What the disk refuses, in words for people: a full disk (SQLite says FULL, or IOERR_WRITE at a
 * file-size limit), a folder that may not be written, pages that are damaged or can't be read or
 * written, a data folder that is gone, a file that is locked, no memory. The transaction was undone. Else null.
 */
export function storageRefusal(error: unknown): Refusal | null {
  if (error instanceof StoreGone) return { code: 'store.gone' };
  if (!(error instanceof SQLite.SqliteError)) return fileRefusal(error);
  if (error.code === 'SQLITE_FULL' || error.code === 'SQLITE_IOERR_WRITE') {
    return { code: 'store.full' };
  }
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(error.code)) return { code: 'store.busy' };
  if (error.code.startsWith('SQLITE_NOMEM')) return { code: 'store.noMemory' };
  if (error.code.startsWith('SQLITE_READONLY')) return { code: 'store.readOnly' };
  return /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(error.code) ? { code: 'store.damaged' } : null;
}

/** The same of a file beside the store. */
function fileRefusal(error: unknown): Refusal | null {
  const { code } = error as { code?: unknown };
  if (code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT') return { code: 'store.full' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'store.readOnly' };
  return code === 'EIO' ? { code: 'store.damaged' } : null;
}
