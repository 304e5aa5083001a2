import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { shownBy } from '../../shared/drills/clock';
import { refuse } from '../../shared/refusals';
import { newBackupState } from '../backup/backupState';
import type { WritableDb } from '../database/database';
import type { ProgramState } from '../job';
import { openJournal } from '../journal/journal';
import { journalFilesIn } from '../journal/journalFiles';
import { openSealed } from '../store/openSealed';
import { openStoreFile } from '../store/openStoreFile';
import { hashNow, hasLog } from '../store/seal';
import { closeSealed, noSeal } from '../store/sealCheck';
import { readFigures } from './readFigures';
import { copyIn, findRecord, writeRecord } from './record';
import { goOn, readClock, standStill } from './storedDrill';

/** The drill that is open in place of the real store, and what the program had open before. */
export interface OpenDrill {
  drill: string;
  folder: string;
  /** What the clock of its script shows. */
  time(): Date;
  real: Pick<ProgramState, 'dataFolder' | 'storeFile' | 'journal' | 'backups'>;
}

/** How long what is being answered may take to its end, in steps of 50 ms. */
const patience = 40;

/**
 * Comes back when no other call is being answered, after which the exchange must follow at once: what
 * began in one store must not end in the other.
 */
export async function whenAlone(program: Pick<ProgramState, 'answering'>): Promise<void> {
  for (let step = 0; program.answering > 1; step += 1) {
    if (step === patience) refuse('drill.busy', {});
    await pause(50);
  }
}

/**
 * Closes the real store, sealed, and opens the copy of a drill in its place, without waiting for
 * anything, so that nothing is written meanwhile. Keeps the figures of the books before. When it
 * can't be done, the real store is opened again as it was.
 */
export function enterDrill(program: ProgramState, folder: string) {
  const { dataFolder, storeFile, journal, backups, store, clock } = program;
  const record = findRecord(folder);
  if (store === null) refuse('store.none', {});
  if (record === null) throw new Error(`${folder} has no record of its drill`);
  if (isRead(store.db)) refuse('drill.busy', {});
  const real = { dataFolder, storeFile, journal, backups };
  const before = readFigures(store.db);
  closeSealed(program, clock());
  program.store = null;
  try {
    // Somebody still reads it: it could not be closed whole.
    if (hasLog(storeFile)) refuse('drill.busy', {});
    const stretch = {
      from: clock().toISOString(),
      before: { ...before, sha256: hashNow(storeFile) },
      until: null,
      after: null,
    };
    writeRecord(folder, { ...record, stretches: [...record.stretches, stretch] });
    const copy = openStoreFile(copyIn(folder), { asDrill: true });
    goOn(copy.db, clock());
    program.store = copy;
    program.dataFolder = folder;
    program.storeFile = copyIn(folder);
    program.journal = openJournal(journalFilesIn(join(folder, 'journal')), program.log);
    program.seal = noSeal;
    program.backups = newBackupState();
    const time = () => shownBy(readClock(copy.db), clock());
    program.drill = { drill: record.drill, folder, time, real };
    program.journal.keepUp(copy, time());
  } catch (error) {
    program.store?.db.close();
    returnTo(program, real);
    throw error;
  }
}

/** Closes the copy and opens the real store again. The drill is left, not ended. */
export function leaveDrill(program: ProgramState, { real }: OpenDrill) {
  const { store, clock } = program;
  if (store !== null) {
    standStill(store.db, clock());
    store.db.close();
  }
  returnTo(program, real);
}

function returnTo(program: ProgramState, real: OpenDrill['real']) {
  Object.assign(program, real, { drill: null, store: null, seal: noSeal });
  try {
    openSealed(program);
  } catch (error) {
    // Nothing is to be made in its place.
    program.lost = 'damaged';
    throw error;
  }
}

/** Whether somebody reads the file now, so that it could not be closed whole; nobody is waited for. */
function isRead(db: WritableDb): boolean {
  db.pragma('busy_timeout = 0');
  try {
    return db.pragma('wal_checkpoint(TRUNCATE)') !== 0;
  } finally {
    db.pragma('busy_timeout = 5000');
  }
}
