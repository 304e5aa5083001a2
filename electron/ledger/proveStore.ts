import SQLite from 'better-sqlite3';
import type { Proof } from '../../shared/ledger/api';
import type { Finding } from '../../shared/ledger/findings';
import type { JobTools } from '../background/jobs';
import { openReadOnly, type ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readFacts } from '../store/openStoreFile';
import { readHead } from './appendEntry';
import { checkAssessments } from './checkAssessments';
import { checkAttachments, wasRemovedMeanwhile } from './checkAttachments';
import { checkAudit } from './checkAudit';
import { checkBalances, checkTimeline } from './checkBalances';
import { checkChain } from './checkChain';
import { checkClosings } from './checkClosings';
import { checkConversions } from './checkConversions';
import { checkHandovers } from './checkHandovers';
import { checkJournal } from './checkJournal';
import { checkPapers } from './checkPapers';
import { checkSeal } from './checkSeal';
import {
  checkDatabase,
  checkKind,
  checkMovements,
  checkNumbers,
  checkPlaces,
  checkStates,
} from './checkStore';
import { described } from './findingAbout';

/** What a check is handed beside the store. */
interface Looking {
  file: string;
  dataFolder: string;
  /** Tells how much of this check is done, 0 to 1. */
  progress(part: number): void;
}

type Check = (db: ReadableDb, looking: Looking) => Finding[];

/** Every check, with its share of the time that the whole takes on a store of ten years. */
const checks: readonly (readonly [Check, share: number])[] = [
  [checkSeal, 0],
  [checkDatabase, 15],
  [checkBalances, 5],
  [checkTimeline, 10],
  [checkPlaces, 1],
  [checkMovements, 4],
  [checkConversions, 2],
  [checkNumbers, 1],
  [checkStates, 1],
  [checkKind, 1],
  [checkPapers, 5],
  [(db, { progress }) => checkChain(db, progress), 45],
  [checkClosings, 3],
  [checkHandovers, 1],
  [checkAssessments, 1],
  [(db, { progress }) => checkAudit(db, progress), 14],
  [(db, { dataFolder }) => checkAttachments(db, dataFolder), 1],
  [checkJournal, 1],
];
const whole = checks.reduce((sum, [, share]) => sum + share, 0);

export interface ProofInput {
  file: string;
  dataFolder: string;
  /** The moment of the proof. */
  at: string;
}

/**
 * 账目自检: derives every balance from the movements again, looks for a moment below zero, checks
 * that every movement joins places its kind of document may join, that what was converted came out
 * even, that numbers have no holes, every link of the chain and of the audit against the rows it
 * speaks of, every attachment against its file, the chain against its journal, and whether the file
 * was found changed at a start. Proves that the books agree with themselves; what lies on the shelf is
 * known by counting.
 *
 * A background job. All checks see the store as it was when the first began, whatever is posted
 * meanwhile.
 */
export function proveStore({ file, dataFolder, at }: ProofInput, tools: JobTools): Proof {
  const began = performance.now();
  const db = openReadOnly(file);
  try {
    const proof = db.snapshot((): Proof => {
      let done = 0;
      const findings = checks.flatMap(([check, share]) => {
        const progress = (part: number) => tools.progress((done + share * part) / whole);
        progress(0);
        const found = carryOut(() => check(db, { file, dataFolder, progress }));
        done += share;
        return found;
      });
      const counts = db.read<{ movements: number; balances: number; entries: number }>(sql`
        SELECT (SELECT count(*) FROM movement) AS movements,
          (SELECT count(*) FROM stock) AS balances, (SELECT count(*) FROM chain_entry) AS entries`);
      return {
        ok: findings.length === 0,
        at,
        ...counts,
        findings: findings.slice(0, 500).map((each) => described(db, each)),
        head: readHead(db, readFacts(db).facts),
        milliseconds: Math.round(performance.now() - began),
      };
    });
    const findings = proof.findings.filter((each) => !wasRemovedMeanwhile(db, each));
    return { ...proof, findings, ok: findings.length === 0 };
  } finally {
    db.close();
  }
}

/**
 * What keeps SQLite from reading and says nothing of what is written: somebody locks the file, the
 * disk does not answer, there is no memory, the check was stopped.
 */
const circumstances =
  /^SQLITE_(BUSY|LOCKED|PROTOCOL|INTERRUPT|ABORT|IOERR|NOMEM|FULL|CANTOPEN|READONLY|PERM|AUTH)/;

/**
 * A check that stumbles over what SQLite can't read has found damage: broken pages, and no less a
 * text that is no JSON any more or a table that is gone from the schema. Circumstances are told as
 * what they are (`storageRefusal.ts`), since they find nothing.
 */
export function carryOut(check: () => Finding[]): Finding[] {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError) || circumstances.test(error.code)) throw error;
    return [{ code: 'databaseDamaged', subject: 'SQLite', expected: 'ok', found: error.message }];
  }
}
