import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/**
 * The first numbered paper on its way that names a thing by its uid, or that `or` is true of: what it
 * names stays in use until it is through.
 */
export function findOpenPaper(
  db: ReadableDb,
  uid: string,
  or: Sql = sql`0`,
): { number: string } | undefined {
  return db.find(sql`
    SELECT number FROM document
    WHERE cancelled = 0 AND posting IN ('none', 'part') AND number IS NOT NULL
      AND (instr(body, ${uid}) OR ${or})
    ORDER BY id LIMIT 1`);
}
