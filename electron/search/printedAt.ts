import type { StoreFacts } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { noHash } from '../ledger/chain';

/**
 * Whether the head that a sheet was printed at is an entry of these books: the entry of this number
 * whose hash begins as the sheet has it. A store that was restored may have had another entry of the
 * number before, so any incarnation serves. Number 0 is a sheet from before the first entry.
 */
export function printedAt(
  db: ReadableDb,
  store: StoreFacts,
  { sequence, hash }: { sequence: number; hash: string },
): { sequence: number; agrees: boolean } {
  if (sequence === 0) return { sequence, agrees: noHash.startsWith(hash) };
  const entry = db.find(sql`
    SELECT 1 FROM chain_entry
    WHERE node_id = ${store.node.id} AND sequence = ${sequence}
      AND substr(hash, 1, ${hash.length}) = ${hash}`);
  return { sequence, agrees: entry !== undefined };
}
