import type { StoreFacts } from '../context';
import type { ReadableDb, WritableDb } from '../database/database';
import { openStore } from '../database/migrate';
import { sql } from '../database/sql';
import { hashStandards } from '../grading/storedStandard';
import { fillReadings } from '../search/fillReadings';

export interface OpenStore {
  db: WritableDb;
  facts: StoreFacts;
  createdAt: string;
}

/** Opens a store that was set up before. */
export function openStoreFile(file: string): OpenStore {
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
  return { facts: { kind: store.kind, node, incarnation }, createdAt: store.createdAt };
}

/** How long a key answers again: longer than any retry lasts, and not for ever, since it remembers
 * (as a hash) what was typed. */
const keyDays = 7;

function forgetRequests(db: WritableDb) {
  db.run(sql`
    DELETE FROM request
    WHERE at < (SELECT datetime(max(at), ${`-${keyDays} days`}) FROM request)`);
}
