import type { DocumentView } from '../../shared/documents/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { namesOf } from '../ledger/refuseNegative';
import type { StoredDocument } from './documentRow';

/**
 * What a submitted paper was to take and is no longer where it says, now. A paper that is posted or
 * cancelled takes nothing.
 *
 * 7 spoken for of 10, and a count finds 4: 3 are missing.
 */
export function readGone(db: ReadableDb, { id, axes }: StoredDocument): DocumentView['gone'] {
  if (axes.posting !== 'none' || axes.cancelled) return [];
  return db
    .all<{ lotId: number; placeId: number; missing: number }>(sql`
      SELECT pick.lot_id AS lotId, pick.place_id AS placeId,
        sum(pick.quantity) - coalesce((SELECT stock.quantity FROM stock
          WHERE stock.lot_id = pick.lot_id AND stock.place_id = pick.place_id), 0) AS missing
      FROM pick WHERE pick.document_id = ${id}
      GROUP BY pick.lot_id, pick.place_id HAVING missing > 0
      ORDER BY min(pick.line)`)
    .map(({ lotId, placeId, missing }) => ({ ...namesOf(db, lotId, placeId), missing }));
}
