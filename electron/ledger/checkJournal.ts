import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Finding } from '../../shared/ledger/findings';
import { openReadOnly, type ReadableDb } from '../database/database';
import { compareJournal } from '../journal/compare';
import { journalFilesIn } from '../journal/journalFiles';
import { readFacts } from '../store/openStoreFile';
import { readHead } from './appendEntry';

/**
 * Where the journal and the chain do not say the same, each line against each entry. People go on
 * posting while a proof is made: the lines are held against the store as it is when they have been
 * read, and only what the proof's own view (`db`) has is missed in the journal.
 */
export function checkJournal(
  db: ReadableDb,
  { file, dataFolder }: { file: string; dataFolder: string },
): Finding[] {
  const { facts } = readFacts(db);
  const { sequence: last } = readHead(db, facts);
  const now = openReadOnly(file);
  try {
    const files = journalFilesIn(join(dataFolder, 'journal'));
    const { findings, pending, ahead } = compareJournal(files, now, readFacts(now).facts);
    // While lines are ahead nothing is written down: they are what is told.
    const unwritten = pending
      .filter(({ sequence }) => ahead.length === 0 && sequence <= last)
      .map(
        ({ number, sequence, hash }): Finding => ({
          code: 'journalMissing',
          subject: number ?? `#${sequence}`,
          expected: hash,
          found: null,
        }),
      );
    return [...findings, ...unwritten];
  } catch (error) {
    if (error instanceof SQLite.SqliteError) throw error;
    const found = error instanceof Error ? error.message : String(error);
    return [{ code: 'journalDamaged', subject: 'journal', expected: null, found }];
  } finally {
    now.close();
  }
}
