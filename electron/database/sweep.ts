import type { Log } from '../log';
import type { WritableDb } from './database';

/**
 * Writes the file anew, so that nothing that was deleted is left in its unused parts or in the
 * write-ahead log: `secure_delete` wipes rows, but not the copies that stay behind where pages were
 * split and joined. Answers whether that went through; a store that is in use or has no room stays
 * as it is.
 */
export function sweep(db: WritableDb, log: Pick<Log, 'warn'>): boolean {
  try {
    db.execute('VACUUM');
    return db.pragma('wal_checkpoint(TRUNCATE)') === 0;
  } catch (error) {
    log.warn({ err: error }, 'not swept');
    return false;
  }
}
