import type { ReadableDb } from '../database/database';
import { containing, sql } from '../database/sql';

/**
 * Whether a numbered paper names a thing: by its uid in the body, or as the owner or restriction of
 * a lot. What people have signed or approved is not called something else behind their backs.
 */
export function isOnPaper(db: ReadableDb, uid: string): boolean {
  const named = db.find(sql`
    SELECT 1 FROM document
    WHERE number IS NOT NULL AND body LIKE ${containing(uid)} ESCAPE '\\'
    UNION ALL
    SELECT 1 FROM lot
    LEFT JOIN party ON party.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    WHERE party.uid = ${uid} OR earmark.uid = ${uid}
    LIMIT 1`);
  return named !== undefined;
}
