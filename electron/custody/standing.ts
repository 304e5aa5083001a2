import { sql } from '../database/sql';

/** A posting that was not taken back, and is not itself a taking back. */
export const standing = sql`(posting.reverses_posting_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id))`;
