import type { CommandContext, StoreFacts } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { appendEntry, type Head, readHead } from '../ledger/appendEntry';

interface Rebirth {
  /** Put back from a backup, or gone on without what was lost; or another machine took over. */
  reason: 'restore' | 'takeover';
  /** What else the chain is to keep of it: by whom and why, from which backup, what was lost. */
  told: Record<string, unknown>;
  /** How many lives are known to have been begun in this data folder, and may have given numbers. */
  livesBefore: number;
}

/** How many lives of its node a store knows of. */
export function livesIn(db: ReadableDb, node: number): number {
  return db.read<{ lives: number }>(sql`
    SELECT max(count(*), max(life)) AS lives FROM incarnation WHERE node_id = ${node}`).lives;
}

/**
 * Begins a new incarnation of this node, in the transaction of the caller. Numbers of the chain that
 * were given before and are now lost will be given again; under another incarnation they can be
 * told apart. The chain goes on over the boundary: its next entry, of kind `restore`, names the
 * former incarnation and the head that it follows.
 *
 * Restored from a backup that ends with #8 while #9 and #10 had been posted: the entry is #9 of the
 * new incarnation and follows #8. Answers the facts under which the store is to be kept open.
 */
export function beginIncarnation(
  { db, store, now, random }: Pick<CommandContext, 'db' | 'store' | 'now' | 'random'>,
  { reason, told, livesBefore }: Rebirth,
): { facts: StoreFacts; head: Head; life: number } {
  const former = { incarnation: store.incarnation.uid, ...readHead(db, store) };
  const uid = random.uid(now);
  const life = Math.max(livesBefore, livesIn(db, store.node.id)) + 1;
  const id = db.insert(sql`
    INSERT INTO incarnation (uid, node_id, began_at, reason, life)
    VALUES (${uid}, ${store.node.id}, ${now.toISOString()}, ${reason}, ${life})`);
  const facts = { ...store, incarnation: { id, uid } };
  const head = appendEntry(
    { db, now, store: facts },
    { kind: 'restore', content: { ...told, reason, former } },
  );
  return { facts, head, life };
}
