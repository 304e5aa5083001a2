import type { CommandContext, StoreFacts } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { algorithmInForce, contentHash, linkHash, noHash } from './chain';

export interface Head {
  sequence: number;
  hash: string;
}

/**
 * The last entry of this node's chain; sequence 0 before the first. A new incarnation goes on where
 * the one before it ended, so its entries are the later ones.
 */
export function readHead(db: ReadableDb, store: StoreFacts): Head {
  return (
    db.find<Head>(sql`
      SELECT sequence, hash FROM chain_entry
      WHERE node_id = ${store.node.id} ORDER BY incarnation_id DESC, sequence DESC LIMIT 1`) ?? {
      sequence: 0,
      hash: noHash,
    }
  );
}

type Entry =
  | { kind: 'posting'; postingId: number; content: unknown }
  | {
      kind:
        | 'genesis'
        | 'restore'
        | 'approval'
        | 'delivery'
        | 'closing'
        | 'reopening'
        | 'handover'
        | 'assessment'
        | 'attachment'
        | 'erasure';
      content: unknown;
    };

/** Adds one entry to this node's chain, in the transaction of what it tells. */
export function appendEntry(
  { db, store, now }: Pick<CommandContext, 'db' | 'store' | 'now'>,
  entry: Entry,
): Head {
  const previous = readHead(db, store);
  const content = contentHash(
    entryContent(entry.kind, store.incarnation.uid, now.toISOString(), entry.content),
  );
  const head = { sequence: previous.sequence + 1, hash: linkHash(previous.hash, content) };
  db.run(sql`
    INSERT INTO chain_entry (node_id, sequence, incarnation_id, kind, at, posting_id, content,
      algorithm, content_hash, previous_hash, hash)
    VALUES (${store.node.id}, ${head.sequence}, ${store.incarnation.id}, ${entry.kind},
      ${now.toISOString()}, ${entry.kind === 'posting' ? entry.postingId : null},
      ${entry.kind === 'posting' ? null : JSON.stringify(entry.content)},
      ${algorithmInForce}, ${content}, ${previous.hash}, ${head.hash})`);
  return head;
}

/** What is hashed: kind, incarnation and time belong to the content. */
export function entryContent(kind: string, incarnation: string, at: string, content: unknown) {
  return { kind, incarnation, at, content };
}
