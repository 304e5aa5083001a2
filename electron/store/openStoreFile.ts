import type { StoreFacts } from '../context';
import { openReadOnly, type ReadableDb, type WritableDb } from '../database/database';
import { openStore } from '../database/migrate';
import { sql } from '../database/sql';
import { hashStandards } from '../grading/storedStandard';
import { fillReadings } from '../search/fillReadings';

export interface OpenStore {
  db: WritableDb;
  facts: StoreFacts;
  createdAt: string;
}

/** The file is the copy of a drill (演练), and can't be opened as a store in earnest. */
export class DrillStore extends Error {
  constructor(file: string) {
    super(`${file} is the copy of a drill`);
    this.name = 'DrillStore';
  }
}

/**
 * Refuses the copy of a drill, wherever it was put, before anything is written: it never becomes a
 * store in earnest.
 */
export function refuseDrill(file: string) {
  const db = openReadOnly(file);
  try {
    if (isDrill(db)) throw new DrillStore(file);
  } finally {
    db.close();
  }
}

/** Whether a store is the copy of a drill; those from before there were any are none. */
function isDrill(db: ReadableDb): boolean {
  const known = db.find(sql`SELECT 1 FROM sqlite_schema WHERE name = 'drill'`);
  return known !== undefined && db.find(sql`SELECT 1 FROM drill`) !== undefined;
}

/** Opens a store that was set up before. The copy of a drill is opened by its own room alone. */
export function openStoreFile(file: string, { asDrill = false } = {}): OpenStore {
  if (!asDrill) refuseDrill(file);
  const db = openStore(file);
  try {
    forgetRequests(db);
    fillReadings(db);
    hashStandards(db);
    return { db, ...readFacts(db) };
  } catch (error) {
    db.abandon();
    throw error;
  }
}

/** What the store is, and who keeps it. */
export function readFacts(db: ReadableDb): { facts: StoreFacts; createdAt: string } {
  const store = db.read<{ kind: StoreFacts['kind']; createdAt: string }>(
    sql`SELECT kind, created_at AS createdAt FROM store`,
  );
  const node = db.read<StoreFacts['node']>(sql`SELECT id, uid, name FROM node WHERE is_self = 1`);
  const incarnation = db.read<StoreFacts['incarnation']>(sql`
    SELECT id, uid FROM incarnation WHERE node_id = ${node.id} ORDER BY id DESC LIMIT 1`);
  return {
    facts: { kind: store.kind, isDrill: isDrill(db), node, incarnation },
    createdAt: store.createdAt,
  };
}

/** How long a key answers again: longer than any retry lasts, and not for ever, since it remembers
 * (as a hash) what was typed. */
const keyDays = 7;

function forgetRequests(db: WritableDb) {
  db.run(sql`
    DELETE FROM request
    WHERE at < (SELECT datetime(max(at), ${`-${keyDays} days`}) FROM request)`);
}
