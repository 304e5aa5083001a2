import type { Restored } from '../../shared/backup/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import type { ProgramState } from '../job';

/** What was posted, under which number and when. */
interface Posted {
  uid: string;
  number: string;
  postedAt: string;
}

/** The postings that a store holds, by uid. */
export function postingsIn(db: ReadableDb): ReadonlySet<string> {
  return new Set(db.all<{ uid: string }>(sql`SELECT uid FROM posting`).map(({ uid }) => uid));
}

/** The postings of a store, in the order in which they were made. */
export function listPostings(db: ReadableDb): Posted[] {
  return db.all<Posted>(sql`
    SELECT posting.uid, document.number, posted_at AS postedAt
    FROM posting JOIN document ON document.id = posting.document_id
    ORDER BY incarnation_id, sequence`);
}

/**
 * What the journal has that the store of now has not, after it has written down that the store was
 * put back: it also knows of papers that a damaged store can no longer tell.
 */
export function journalOf(
  { store, journal }: ProgramState,
  now: Date,
): { posted: Posted[]; closedAt: string[] } {
  if (store === null || journal === null) return { posted: [], closedAt: [] };
  journal.keepUp(store, now);
  const { lost } = journal.compare(store);
  return {
    posted: lost.flatMap(({ posting, number, at }) =>
      posting === null || number === null ? [] : [{ uid: posting, number, postedAt: at }],
    ),
    closedAt: lost.flatMap(({ kind, at }) => (kind === 'closing' ? [at] : [])),
  };
}

/**
 * What has to be entered again once a store is replaced by an older copy: what the replaced store
 * held, and what the journal knows since the copy was made, that is not among `known`. Named by
 * document, in the order of posting.
 */
export function listLater({
  postings,
  journal,
  known,
  since,
}: {
  postings: readonly Posted[];
  journal: readonly Posted[];
  known: ReadonlySet<string>;
  since: string;
}): NonNullable<Restored['later']> {
  const all = [...postings, ...journal.filter(({ postedAt }) => postedAt >= since)];
  const missing = new Map(all.filter(({ uid }) => !known.has(uid)).map((each) => [each.uid, each]));
  const later = [...missing.values()].sort((a, b) => a.postedAt.localeCompare(b.postedAt));
  return {
    count: later.length,
    documents: later.slice(0, 500).map(({ number, postedAt }) => ({ number, postedAt })),
  };
}
