import { type StandardBody, standardBody } from '../../shared/grading/standard';
import { refuse } from '../../shared/refusals';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { contentHash } from '../ledger/chain';

export interface StoredStandard {
  id: number;
  uid: string;
  code: string;
  version: number;
  revision: number;
  publishedAt: string | null;
  hash: string | null;
  body: StandardBody;
}

type Row = Omit<StoredStandard, 'body'> & { body: string };

/** A standard by its uid, which must exist. */
export function findStandard(db: ReadableDb, uid: string): StoredStandard {
  const row = db.find<Row>(sql`
    SELECT id, uid, code, CAST(version AS INTEGER) AS version, revision,
      published_at AS publishedAt, content_hash AS hash, body
    FROM standard WHERE uid = ${uid}`);
  if (row === undefined) return refuse('notFound', { what: 'standard', uid });
  return { ...row, body: parseStandard(row.body) };
}

/** A body as the store keeps it; what an older program left out is filled in. */
export function parseStandard(body: string): StandardBody {
  return standardBody.parse(JSON.parse(body));
}

/** The hash of a body as it stands in the store. */
export function hashOfStandard(body: string): string {
  return contentHash(JSON.parse(body));
}

/** Gives published standards that came with the starting data or a migration their hash. */
export function hashStandards(db: WritableDb) {
  const bare = db.all<{ id: number; body: string }>(sql`
    SELECT id, body FROM standard WHERE published_at IS NOT NULL AND content_hash IS NULL`);
  for (const { id, body } of bare) {
    db.run(sql`UPDATE standard SET content_hash = ${hashOfStandard(body)} WHERE id = ${id}`);
  }
}
