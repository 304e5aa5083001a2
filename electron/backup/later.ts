import type { Restored } from '../../shared/backup/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** The postings that a store holds, by uid. */
export function postingsIn(db: ReadableDb): ReadonlySet<string> {
  return new Set(db.all<{ uid: string }>(sql`SELECT uid FROM posting`).map(({ uid }) => uid));
}

/**
 * What was posted in a store and is not among `known`: to be entered again once the store is
 * replaced by an older one. Named by document, in the order of posting.
 */
export function listLater(db: ReadableDb, known: ReadonlySet<string>): Restored['later'] {
  const postings = db.all<{ uid: string; number: string; postedAt: string }>(sql`
    SELECT posting.uid, document.number, posted_at AS postedAt
    FROM posting JOIN document ON document.id = posting.document_id
    ORDER BY incarnation_id, sequence`);
  const later = postings.filter(({ uid }) => !known.has(uid));
  return {
    count: later.length,
    documents: later.slice(0, 500).map(({ number, postedAt }) => ({ number, postedAt })),
  };
}
