import { constants, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { newSession, openProgram, type Program, type Session } from '../../electron/program';
import type { CallName, Input, Output } from '../../shared/api';
import { silentLog } from '../support/silentLog';
import { seedsWith } from './bigStore/benchStore';
import { keptStore, whole } from './bigStore/bigStore';
import type { Sizes } from './bigStore/plan';
import { measureGrading } from './ledgerGrading';
import { measureBigPosting } from './ledgerPosting';
import { measureProof } from './ledgerProof';
import { measureLedgerQueries } from './ledgerQueries';
import { measureResponse } from './ledgerResponse';
import { type Figure, figures, timed } from './measure';

/** The day on which the big store is asked: three days after the last paper. */
const now = new Date('2026-11-23T02:00:00.000Z');

/** An open big store, through the door and bare. */
export interface Ledger {
  program: Program;
  /** The call's answer to its only viewer or keeper; anything else ends the bench. */
  ask<N extends CallName>(call: N, input: Input<N>, by?: string): Promise<Output<N>>;
  raw: SQLite.Database;
  clock: { now: Date };
  folder: string;
}

export interface Extent {
  sizes?: Sizes;
  /** Where big stores are kept from one run to the next. */
  kept: string;
  rounds?: number;
  say?: (line: string) => void;
}

/**
 * A ledger of years: opening, what people wait for, posting, and the proof of all of it. Everything
 * is done on a copy, so that the next run finds the store as it was made.
 */
export async function measureLedger({
  sizes = whole,
  kept,
  rounds = 20,
  say = () => {},
}: Extent): Promise<Figure[]> {
  const folder = copyOfBigStore({ sizes, kept, say });
  const clock = { now: new Date(now) };
  try {
    const open = () => openBigStore(folder, clock);
    const opening = await measureOpening(open, folder, rounds);
    const ledger = openLedger(open(), clock, folder);
    try {
      say('  queries');
      const queries = await measureLedgerQueries(ledger, rounds);
      say('  grading');
      const grading = await measureGrading(ledger, rounds);
      say('  proof');
      const proof = await measureProof(ledger);
      say('  posting');
      const posting = await measureBigPosting(ledger, rounds * 15);
      say('  response');
      const response = await measureResponse(ledger, rounds);
      return [...opening, ...queries, ...grading, ...posting, ...proof, ...response];
    } finally {
      ledger.raw.close();
      ledger.program.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with a copy of the big store, to be removed by whoever asked for it. */
export function copyOfBigStore({ sizes = whole, kept, say = () => {} }: Extent): string {
  const made = keptStore(kept, sizes, say);
  const folder = mkdtempSync(join(sizes === whole ? kept : tmpdir(), 'ledger-'));
  copyFileSync(
    join(made, 'store.sqlite'),
    join(folder, 'store.sqlite'),
    constants.COPYFILE_FICLONE,
  );
  writeFileSync(join(folder, 'store-made.txt'), '');
  return folder;
}

/** Opens the program on a folder with a big store, as it is three days after the last paper. */
export function openBigStore(
  folder: string,
  clock = { now: new Date(now) },
  beside: Pick<Parameters<typeof openProgram>[0], 'background' | 'readers'> = {},
): Program {
  return openProgram({
    dataFolder: folder,
    clock: () => clock.now,
    log: silentLog,
    seeds: seedsWith(0),
    ...beside,
  });
}

function openLedger(program: Program, clock: { now: Date }, folder: string): Ledger {
  const sessions = new Map<string, Session>();
  const { storeFile } = program.state;
  const raw = new SQLite(storeFile, { readonly: true });
  const uidOf = raw.prepare('SELECT uid FROM user WHERE login = ?').pluck();
  return {
    program,
    raw,
    clock,
    folder,
    ask: async (call, input, by = 'viewer') => {
      const session = sessions.get(by) ?? newSession();
      session.userUid ??= uidOf.get(by) as string;
      sessions.set(by, session);
      const key = program.state.random.uid(clock.now);
      const answer = await program.answer(session, { call, input, key });
      if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
      return answer.value as never;
    },
  };
}

/** From nothing to the first answer, against a bare connection that answers the same. */
async function measureOpening(
  open: () => Program,
  folder: string,
  rounds: number,
): Promise<Figure[]> {
  const [ours, bare] = [[] as number[], [] as number[]];
  const session = newSession();
  for (let round = -2; round < rounds; round += 1) {
    const mine = await timed(async () => {
      const program = open();
      const answer = await program.answer(session, { call: 'store.read', input: {} });
      return { program, answer };
    });
    mine.value.program.close();
    const least = await timed(() => {
      const raw = new SQLite(join(folder, 'store.sqlite'));
      raw.pragma('journal_mode = wal');
      raw.prepare('SELECT kind, created_at FROM store').get();
      raw.prepare('SELECT code FROM warehouse').all();
      return raw;
    });
    least.value.close();
    if (!mine.value.answer.ok) throw new Error(`store.read: ${dirname(folder)}`);
    if (round < 0) continue;
    ours.push(mine.ms);
    bare.push(least.ms);
  }
  return figures('opening the store to the first answer', ours, bare);
}
