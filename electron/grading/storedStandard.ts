import { z } from 'zod';
import { type StandardBody, standardBody } from '../../shared/grading/standard';
import { refuse } from '../../shared/refusals';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { contentHash } from '../ledger/chain';

/** What a list says of a standard: read also where the rest of its body can't be. */
const standardHead = z.object({
  title: z.string(),
  official: z.boolean().default(false),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable().default(null),
});

interface Stored<Body> {
  id: number;
  uid: string;
  code: string;
  version: number;
  revision: number;
  publishedAt: string | null;
  hash: string | null;
  body: Body;
}

export type StoredStandard = Stored<StandardBody>;
export type StoredHead = Stored<z.infer<typeof standardHead>>;

/** A standard by its uid, which must exist. */
export function findStandard(db: ReadableDb, uid: string): StoredStandard {
  const row = findRow(db, uid);
  return { ...row, body: parseStandard(row.body) };
}

/** A standard by its uid without its criteria. */
export function findHead(db: ReadableDb, uid: string): StoredHead {
  const row = findRow(db, uid);
  return { ...row, body: standardHead.parse(JSON.parse(row.body)) };
}

function findRow(db: ReadableDb, uid: string): Stored<string> {
  const row = db.find<Stored<string>>(sql`
    SELECT id, uid, code, CAST(version AS INTEGER) AS version, revision,
      published_at AS publishedAt, content_hash AS hash, body
    FROM standard WHERE uid = ${uid}`);
  return row ?? refuse('notFound', { what: 'standard', uid });
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
