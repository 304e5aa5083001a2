import type { CallName } from '../shared/api';
import { refuse } from '../shared/refusals';
import { hearing, writeAudit } from './audit';
import type { Background } from './background/background';
import type { BackupState } from './backup/backupState';
import type { Actor, CommandContext, QueryContext, Random } from './context';
import type { Beginning } from './drills/beginning';
import type { OpenDrill } from './drills/exchange';
import type { Journal } from './journal/journal';
import { refuseLost } from './journal/refuseLost';
import type { Log } from './log';
import type { Desk } from './printing/desk';
import type { Readers } from './reading/readers';
import type { Session } from './session/session';
import type { OpenStore } from './store/openStoreFile';
import type { SealCheck } from './store/sealCheck';
import type { Seeds } from './store/seeds';
import { mayWrite, type WritingBeside } from './writingBeside';

/** What the program holds while it runs; the store is null until the first start is through. */
export interface ProgramState {
  dataFolder: string;
  storeFile: string;
  store: OpenStore | null;
  /** The drill (演练) whose copy is the store that is open; null in earnest. */
  drill: OpenDrill | null;
  /** The drill that is being copied for; null else. */
  beginning: Beginning | null;
  /** How many calls are being answered now. */
  answering: number;
  /** The clock of the machine, or the one that was handed in; a drill has one of its own. */
  clock: () => Date;
  /** Tells all that is open that something has changed by itself. */
  announce: () => void;
  /** Written after each change; null while a store is being made. */
  journal: Journal | null;
  /** Holds the file against the seal of its last close, from the start on. */
  seal: SealCheck;
  /** Why there is no store where there was one; null else. */
  lost: 'missing' | 'damaged' | null;
  /** While a first start or a restore is under way. */
  isBeingMade: boolean;
  /** What a thread is writing into the store; null while none does. */
  writingBeside: WritingBeside | null;
  seeds: Seeds;
  /** What needs a window; null without one. */
  desk: Desk | null;
  backups: BackupState;
  /** Runs what takes long, beside the program. */
  background: Background;
  /** Answer every query, beside the program. */
  readers: Readers;
  random: Random;
  log: Log;
}

/** What an asynchronous use case is handed. It opens its own transactions. */
export interface JobContext {
  call: CallName;
  program: ProgramState;
  session: Session;
  /** Who asks; null before anybody is signed in. */
  actor: Actor | null;
  /** In whose session he acts by his password (换人审核); null in his own. */
  atPlaceOf: Actor | null;
  now: Date;
  today: string;
}

/** Refuses what needs a store where there is none: not yet, or no more. */
export function refuseNoStore({ lost }: ProgramState): never {
  if (lost !== null) refuse('store.lost', { because: lost });
  refuse('store.none', {});
}

/** The reading context of a job whose call is for people who are signed in. */
export function reading(context: JobContext): QueryContext {
  const { program, actor, now, today, call } = context;
  const { store } = program;
  if (store === null) refuse('store.none', {});
  if (actor === null) refuse('session.none', {});
  return { call, actor, now, today, db: store.db, store: store.facts };
}

/**
 * Does the changing part of a job in one transaction, with its line in the audit, as soon as nobody
 * else writes.
 */
export async function changing<T>(context: JobContext, deed: Deed, work: Work<T>): Promise<T> {
  await mayWrite(context.program);
  return changeNow(context, deed, work);
}

/** What a job changes, for the audit, and the changing itself. */
type Deed = { subject: string; detail: object | null };
type Work<T> = (command: CommandContext) => T;

/** The same at once, by one who has asked whether he may write ({@link mayWrite}) and not waited since. */
export function changeNow<T>(context: JobContext, deed: Deed, work: Work<T>): T {
  const { program, actor, atPlaceOf, now, call } = context;
  const { store } = program;
  if (store === null) refuse('store.none', {});
  refuseLost(program);
  const { was, facts } = hearing();
  const { afterwards, settle } = later(program, call);
  const value = store.db.transaction(() => {
    const value = work({
      ...reading(context),
      db: store.db,
      random: program.random,
      atPlaceOf,
      was,
      afterwards,
    });
    const { subject } = deed;
    const detail = { ...deed.detail, ...facts(call, actor) };
    writeAudit(store.db, { at: now, by: actor, atPlaceOf, call, subject, detail });
    return value;
  });
  settle();
  return value;
}

/** Keeps what a change wants done after it until it is on disk. */
export function later({ dataFolder, log }: ProgramState, call: CallName) {
  const works: ((dataFolder: string) => void)[] = [];
  return {
    afterwards: (work: (dataFolder: string) => void) => {
      works.push(work);
    },
    settle: () => {
      for (const work of works) {
        try {
          work(dataFolder);
        } catch (error) {
          log.warn({ call, err: error }, 'not tidied up');
        }
      }
    },
  };
}
