import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * The warehouse that a society keeps, by the uid of the society: where it lies when nobody told. Null of whoever
 * keeps none, and of who keeps several: which of them is near, nobody knows.
 */
export function ownWarehouse(db: ReadableDb, party: string | null): string | null {
  const kept = db.all<{ code: string }>(sql`
    SELECT warehouse.code FROM warehouse JOIN party ON party.id = society_id WHERE party.uid = ${party}`);
  const [only] = kept;
  return kept.length === 1 && only ? only.code : null;
}
