import { sql } from '../database/sql';

/**
 * A posting that was not taken back, and is not itself a taking back. Nearly all are, so the `+` keeps
 * SQLite from beginning with the index of the others.
 */
export const standing = sql`(+posting.reverses_posting_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id))`;
