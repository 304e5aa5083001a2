import { existsSync } from 'node:fs';
import type { ProgramState } from '../job';
import { writeBeside } from '../writingBeside';
import { openDatabase } from './database';

/**
 * Writes the file anew, so that nothing that was deleted is left in its unused parts or in the
 * write-ahead log: `secure_delete` wipes rows, but not the copies that stay behind where pages were
 * split and joined. Answers whether the log is empty too. A background job with a connection of its
 * own: meanwhile the program goes on reading.
 */
export function sweepFile({ file }: { file: string }): boolean {
  if (!existsSync(file)) throw new Error(`${file} is not there to be swept`);
  const db = openDatabase(file);
  try {
    db.execute('VACUUM');
    return db.pragma('wal_checkpoint(TRUNCATE)') === 0;
  } finally {
    db.abandon();
  }
}

/**
 * Has the store swept beside the program, so that no window freezes. Until it is through, changes are
 * refused rather than kept waiting (`mayWrite`), and what is only noted is noted after. Answers
 * whether it went through; a store that is in use or has no room stays as it is.
 */
export async function sweep(program: ProgramState): Promise<boolean> {
  const { background, log, storeFile, store } = program;
  if (store === null || !store.db.isInPlace() || program.isBeingMade) {
    return false;
  }
  try {
    return await writeBeside(program, 'sweep', () =>
      background.run('store.sweep', { file: storeFile }),
    );
  } catch (error) {
    log.warn({ err: error }, 'not swept');
    return false;
  }
}
