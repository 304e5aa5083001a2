import type { StoreFacts } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import type { EntryLine } from './journalLine';

/** Entries of this node's chain after the one with this hash, or all of them, as journal lines. */
export function entriesAfter(
  db: ReadableDb,
  { node }: StoreFacts,
  hash: string | null,
): EntryLine[] {
  const last = (column: Sql) => sql`(SELECT ${column} FROM chain_entry WHERE hash = ${hash})`;
  const incarnation = last(sql`incarnation_id`);
  // In two parts, each of which begins in the key where it has to: every posting asks this.
  const after =
    hash === null
      ? sql`chain_entry`
      : sql`(
          SELECT * FROM chain_entry
          WHERE incarnation_id = ${incarnation} AND sequence > ${last(sql`sequence`)}
          UNION ALL
          SELECT * FROM chain_entry WHERE incarnation_id > ${incarnation}) AS chain_entry`;
  return db.all<EntryLine>(sql`
    SELECT ${node.uid} AS node, incarnation.uid AS incarnation, chain_entry.sequence,
      chain_entry.kind, document.number, posting.uid AS posting, hash, previous_hash AS previous,
      at
    FROM ${after}
    JOIN incarnation ON incarnation.id = chain_entry.incarnation_id
    LEFT JOIN posting ON posting.id = chain_entry.posting_id
    LEFT JOIN document ON document.id = posting.document_id
    WHERE chain_entry.node_id = ${node.id}
    ORDER BY chain_entry.incarnation_id, chain_entry.sequence`);
}

/** Whether the chain has an entry of each of these hashes. */
export function hasAll(db: ReadableDb, hashes: readonly string[]): boolean {
  const { found } = db.read<{ found: number }>(sql`
    SELECT count(*) AS found FROM json_each(${JSON.stringify([...new Set(hashes)])})
    JOIN chain_entry ON chain_entry.hash = value`);
  return found === new Set(hashes).size;
}
