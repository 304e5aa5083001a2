import type { Axes } from '../../shared/documents/axes';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * What the postings of a document make of it: nothing posted, all of them taken back, or posted;
 * a transfer is `part` while anything of it is on the road.
 */
export function readPostingState(db: ReadableDb, documentId: number): Axes['posting'] {
  const { acts, taken, onRoad } = db.read<{ acts: number; taken: number; onRoad: number }>(sql`
    SELECT count(*) AS acts, count(twin.id) AS taken, (
      SELECT count(*) FROM place JOIN stock ON stock.place_id = place.id
      WHERE place.kind = 'transit' AND place.document_id = ${documentId}) AS onRoad
    FROM posting LEFT JOIN posting AS twin ON twin.reverses_posting_id = posting.id
    WHERE posting.document_id = ${documentId}`);
  if (acts === 0) return 'none';
  if (acts === taken) return 'reversed';
  return onRoad > 0 ? 'part' : 'posted';
}

/** Lets the document say what its postings make of it; of a transfer also how far its goods are. */
export function keepPostingState(db: WritableDb, documentId: number): Axes['posting'] {
  const state = readPostingState(db, documentId);
  db.run(sql`
    UPDATE document SET posting = ${state},
      delivery = CASE kind WHEN 'transfer' THEN ${deliveryBy(db, documentId, state)} ELSE delivery END
    WHERE id = ${documentId}`);
  return state;
}

export function readDelivery(db: ReadableDb, documentId: number): Axes['delivery'] {
  return db.read<{ delivery: Axes['delivery'] }>(
    sql`SELECT delivery FROM document WHERE id = ${documentId}`,
  ).delivery;
}

/** On its way, some of it here, or all of it accounted for: by the later acts that stand. */
function deliveryBy(db: ReadableDb, documentId: number, state: Axes['posting']): Axes['delivery'] {
  if (state === 'posted') return 'signed';
  const { arrived } = db.read<{ arrived: number }>(sql`
    SELECT count(*) AS arrived FROM posting
    WHERE document_id = ${documentId} AND act <> 'post'
      AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)`);
  return arrived > 0 ? 'arrived' : 'issued';
}
