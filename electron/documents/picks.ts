import type { LinePick } from '../../shared/documents/kind';
import type { LineAllocation } from '../../shared/stock/allocate';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { ensurePlace } from '../ledger/places';

/** Keeps what a submitted document will take from where. */
export function writePicks(
  db: WritableDb,
  documentId: number,
  allocations: readonly LineAllocation[],
) {
  deletePicks(db, documentId);
  allocations.forEach(({ picks }, index) => {
    picks.forEach(({ lot, bin, condition, quantity }, part) => {
      db.run(sql`
        INSERT INTO pick (document_id, line, part, lot_id, place_id, quantity)
        VALUES (${documentId}, ${index + 1}, ${part + 1},
          (SELECT id FROM lot WHERE uid = ${lot}),
          ${ensurePlace(db, { kind: 'bin', bin, condition })}, ${quantity})`);
    });
  });
}

export function deletePicks(db: WritableDb, documentId: number) {
  db.run(sql`DELETE FROM pick WHERE document_id = ${documentId}`);
}

/** What the document takes, in the order of its lines. */
export function readPicks(db: ReadableDb, documentId: number): LinePick[] {
  return db.all<LinePick>(sql`
    SELECT pick.line, lot.uid AS lot, bin.uid AS bin, place.condition, pick.quantity
    FROM pick
    JOIN lot ON lot.id = pick.lot_id
    JOIN place ON place.id = pick.place_id
    JOIN bin ON bin.id = place.bin_id
    WHERE pick.document_id = ${documentId}
    ORDER BY pick.line, pick.part`);
}
