import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** The plates of the lorries that bring a paper, as they were made; of a cancelled one it is not said. */
export function platesOf(db: ReadableDb, document: number): string[] {
  return db
    .all<{ plate: string }>(sql`
      SELECT plate FROM trip
      WHERE cancelled_at IS NULL AND id IN (
        SELECT trip_id FROM trip_paper WHERE document_id = ${document})
      GROUP BY plate ORDER BY min(id)`)
    .map(({ plate }) => plate);
}
