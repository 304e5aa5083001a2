import { z } from 'zod';
import { criterion } from '../../shared/grading/kinds';
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

/** A standard by its uid, which must exist and be one that this program can read. */
export function findStandard(db: ReadableDb, uid: string): StoredStandard {
  const { unreadable, ...stored } = findReadable(db, uid);
  if (unreadable.length > 0) refuseUnreadable(findHead(db, uid), unreadable);
  return stored;
}

/**
 * A standard as far as this program can read it: rows that another version of it wrote otherwise are
 * left out and named. Refuses one of which no row can be read.
 */
export function findReadable(
  db: ReadableDb,
  uid: string,
): StoredStandard & { unreadable: string[] } {
  const row = findRow(db, uid);
  const whole = JSON.parse(row.body);
  const rows: readonly unknown[] = Array.isArray(whole.criteria) ? whole.criteria : [];
  const unreadable = rows.flatMap((each, index) =>
    criterion.safeParse(each).success ? [] : nameOfRow(each, index),
  );
  const criteria = rows.filter((each) => criterion.safeParse(each).success);
  const { data: body } = standardBody.safeParse({ ...whole, criteria });
  return body ? { ...row, body, unreadable } : refuseUnreadable(findHead(db, uid), unreadable);
}

function refuseUnreadable({ version, body: { title } }: StoredHead, rows: string[]): never {
  return refuse('standard.unreadable', { title, version, rows: rows.slice(0, 20) });
}

const namedRow = z.object({ code: z.string(), title: z.string() });

/** What a row is called of which nothing else can be read: `M1 消防`, or its place. */
function nameOfRow(row: unknown, index: number): string {
  const { data } = namedRow.safeParse(row);
  return data ? `${data.code} ${data.title}` : `第 ${index + 1} 行`;
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
