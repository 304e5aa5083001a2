import type { StoreKind } from '../../shared/session/api';
import type { JobTools } from '../background/jobs';
import { openReadOnly, type ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { type Head, readHead } from '../ledger/appendEntry';
import { checkDatabase } from '../ledger/checkStore';
import { readFacts } from '../store/openStoreFile';

/** The tables whose rows a copy has to have all of. */
export const counted = [
  'user',
  'document',
  'document_step',
  'posting',
  'movement',
  'lot',
  'stock',
  'chain_entry',
  'audit',
] as const;

/** What a store says of itself: a copy must say the same as its original. */
export interface StoreContent {
  schemaVersion: number;
  kind: StoreKind;
  node: { uid: string; name: string };
  incarnation: string;
  head: Head;
  /** Where the audit stood at the last change, {@link readLastChange}. */
  lastChange: number;
  /** The last document that was posted at this node. */
  lastDocument: { number: string; postedAt: string } | null;
  rows: Record<(typeof counted)[number], number>;
}

/** Reads what an open store holds. */
export function readContent(db: ReadableDb): StoreContent {
  const { facts } = readFacts(db);
  const { node, kind, incarnation } = facts;
  const rows = counted.map((table) => [
    table,
    db.read<{ n: number }>({ text: `SELECT count(*) AS n FROM "${table}"`, values: [] }).n,
  ]);
  return {
    schemaVersion: db.read<{ user_version: number }>(sql`PRAGMA user_version`).user_version,
    kind,
    node: { uid: node.uid, name: node.name },
    incarnation: incarnation.uid,
    head: readHead(db, facts),
    lastChange: readLastChange(db),
    lastDocument:
      db.find<{ number: string; postedAt: string }>(sql`
        SELECT document.number, posted_at AS postedAt
        FROM posting
        JOIN document ON document.id = posting.document_id
        JOIN incarnation ON incarnation.id = incarnation_id
        WHERE incarnation.node_id = ${node.id}
        ORDER BY incarnation_id DESC, sequence DESC LIMIT 1`) ?? null,
    rows: Object.fromEntries(rows),
  };
}

/** The last line of the audit that is of a change: who only signs in or copies changes nothing. */
export function readLastChange(db: ReadableDb): number {
  const last = db.find<{ id: number }>(sql`
    SELECT id FROM audit WHERE call NOT LIKE 'session.%' AND call NOT LIKE 'backup.%'
    ORDER BY id DESC LIMIT 1`);
  return last?.id ?? 0;
}

/**
 * Reads what a store's file holds, and whether SQLite finds it sound (`integrity_check`, foreign
 * keys): `damage` is what it found, empty when nothing. A background job.
 */
export function inspectStore(
  { file }: { file: string },
  tools: JobTools,
): { content: StoreContent; damage: string[] } {
  const db = openReadOnly(file);
  try {
    return db.snapshot(() => {
      const content = readContent(db);
      tools.progress(0.2);
      const damage = checkDatabase(db).map(({ subject, found }) => found ?? subject);
      tools.progress(1);
      return { content, damage };
    });
  } finally {
    db.close();
  }
}
