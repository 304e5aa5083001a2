import { join } from 'node:path';
import type { Answer } from '../shared/answer';
import { api, isCallName } from '../shared/api';
import type { StoreKind } from '../shared/session/api';
import { answer } from './answer';
import { type Background, backgroundHere } from './background/background';
import { newBackupState } from './backup/backupState';
import type { Random } from './context';
import { takeDataFolder } from './database/dataFolder';
import { settleLeft, sweepEnded } from './drills/settleLeft';
import { standStill } from './drills/storedDrill';
import type { ProgramState } from './job';
import { openJournal } from './journal/journal';
import { type JournalFiles, journalFilesIn } from './journal/journalFiles';
import type { Log } from './log';
import type { Desk } from './printing/desk';
import { machineRandom } from './random';
import { type Readers, readersHere } from './reading/readers';
import { opened, writtenOut } from './reading/written';
import type { Session } from './session/session';
import { openSealed } from './store/openSealed';
import { closeSealed, noSeal } from './store/sealCheck';
import type { Seeds } from './store/seeds';

export { newSession, type Session } from './session/session';

/** The whole program but its window: one data folder, one store, one door. */
export interface Program {
  /** Answers a request; never throws. */
  answer(session: Session, request: unknown): Promise<Answer>;
  /** The same as JSON: what a reader has written is handed on as it is. */
  answerAsText(session: Session, request: unknown): Promise<string>;
  /** Tells what else is open that something was changed; `from` is the session that changed it. */
  onChange(listener: (change: { from: string }) => void): () => void;
  /** Tells all that is open that something has changed by itself. */
  announce(): void;
  /** The kind of the store; null before the first start is through. */
  storeKind(): StoreKind | null;
  /** What the program holds, for the entry points. */
  readonly state: ProgramState;
  close(): void;
}

interface Options {
  dataFolder: string;
  clock: () => Date;
  log: Log;
  seeds: Seeds;
  desk?: Desk;
  random?: Random;
  /** Left out: long work is done in this thread. */
  background?: Background;
  /** Left out: queries are answered in this thread. */
  readers?: Readers;
  journalFiles?: JournalFiles;
}

/**
 * Takes the data folder and opens its store, if it has one. Throws `DataFolderHeld`, `NewerStore` or
 * `ForeignStore` when it can't, before anything is written. A store that is gone or damaged is
 * `state.lost`, to be put back from a copy.
 */
export function openProgram({ dataFolder, clock, log, seeds, ...given }: Options): Program {
  const folder = takeDataFolder(dataFolder, '备灾库', clock());
  const listeners = new Set<(change: { from: string }) => void>();
  const announce = () => {
    for (const tell of listeners) tell({ from: '' });
  };
  const state: ProgramState = {
    dataFolder,
    storeFile: folder.store,
    store: null,
    drill: null,
    beginning: null,
    answering: 0,
    clock,
    announce,
    journal: openJournal(given.journalFiles ?? journalFilesIn(join(dataFolder, 'journal')), log),
    seal: noSeal,
    lost: null,
    isBeingMade: false,
    writingBeside: null,
    seeds,
    desk: given.desk ?? null,
    backups: newBackupState(),
    background: given.background ?? backgroundHere(),
    readers: given.readers ?? readersHere,
    random: given.random ?? machineRandom,
    log,
  };
  try {
    settleLeft(state);
    openSealed(state);
    sweepEnded(state);
  } catch (error) {
    folder.release();
    throw error;
  }
  /** What is asked in a drill is asked at the time of its script. */
  const now = () => state.drill?.time() ?? clock();
  const answerAndTell = async (session: Session, request: unknown) => {
    const answered = await answer(state, session, now(), request);
    if (answered.ok && isChange(request)) {
      for (const tell of listeners) tell({ from: session.id });
    }
    return answered;
  };
  return {
    state,
    answer: async (session, request) => opened(await answerAndTell(session, request)),
    answerAsText: async (session, request) => writtenOut(await answerAndTell(session, request)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce,
    storeKind: () => state.store?.facts.kind ?? null,
    close: () => {
      state.background.close();
      state.readers.close();
      if (state.drill && state.store) standStill(state.store.db, clock());
      closeSealed(state, clock());
      state.store = null;
      folder.release();
    },
  };
}

function isChange(request: unknown): boolean {
  const call = (request as { call?: unknown }).call;
  return typeof call === 'string' && isCallName(call) && api[call].type === 'command';
}
