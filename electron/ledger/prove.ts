import SQLite from 'better-sqlite3';
import type { Output } from '../../shared/api';
import type { Finding, Proof } from '../../shared/ledger/api';
import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import type { WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { type JobContext, reading } from '../job';
import { readHead } from './appendEntry';
import { checkAttachments } from './checkAttachments';
import { checkAudit } from './checkAudit';
import { checkBalances, checkTimeline } from './checkBalances';
import { checkChain } from './checkChain';
import { checkClosings } from './checkClosings';
import {
  checkColumns,
  checkDatabase,
  checkMovements,
  checkNumbers,
  checkPlaces,
  checkStates,
} from './checkStore';

type Check = (db: WritableDb, dataFolder: string) => Finding[];

const checks: readonly Check[] = [
  checkDatabase,
  checkBalances,
  checkTimeline,
  checkPlaces,
  checkMovements,
  checkNumbers,
  checkStates,
  checkColumns,
  checkChain,
  checkClosings,
  checkAudit,
  checkAttachments,
];

/** A check that stumbles over pages that SQLite can't read has found damage. */
function carryOut(check: Check, db: WritableDb, dataFolder: string): Finding[] {
  try {
    return check(db, dataFolder);
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError)) throw error;
    return [{ code: 'databaseDamaged', subject: 'SQLite', expected: 'ok', found: error.message }];
  }
}

/** The last proof of each store while the program runs. */
const lastProofs = new WeakMap<object, Proof>();

/**
 * 账目自检: derives every balance from the movements again, looks for a moment below zero, checks
 * that every movement joins places its kind of document may join, that numbers have no holes, every
 * link of the chain and of the audit against the rows it speaks of, and every attachment against
 * its file. Proves that the books agree with themselves; what lies on the shelf is known by counting.
 */
export function prove(context: JobContext): Output<'ledger.prove'> {
  const { db, store, now } = reading(context);
  const { dataFolder, store: open } = context.program;
  if (open === null) refuse('store.none', {});
  const began = performance.now();
  const proof = open.db.transaction((): Proof => {
    const findings = checks.flatMap((check) => carryOut(check, open.db, dataFolder));
    const counts = db.read<{ movements: number; balances: number; entries: number }>(sql`
      SELECT (SELECT count(*) FROM movement) AS movements,
        (SELECT count(*) FROM stock) AS balances, (SELECT count(*) FROM chain_entry) AS entries`);
    return {
      ok: findings.length === 0,
      at: now.toISOString(),
      ...counts,
      findings: findings.slice(0, 500),
      head: readHead(db, store),
      milliseconds: Math.round(performance.now() - began),
    };
  });
  lastProofs.set(store, proof);
  return proof;
}

export function readLedgerHead({ db, store }: QueryContext): Output<'ledger.head'> {
  return {
    node: store.node.name,
    head: readHead(db, store),
    lastProof: lastProofs.get(store) ?? null,
  };
}
