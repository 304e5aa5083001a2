import type { LinePick } from '../../shared/documents/kind';
import type { Pick } from '../../shared/stock/allocate';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';
import { ensurePlace, readPlaces } from '../ledger/places';

/** Keeps what a submitted document will take from where. */
export function writePicks(db: WritableDb, documentId: number, picks: readonly LinePick[]) {
  deletePicks(db, documentId);
  const parts = new Map<number, number>();
  for (const { line, lot, from, quantity } of picks) {
    const part = (parts.get(line) ?? 0) + 1;
    parts.set(line, part);
    db.run(sql`
      INSERT INTO pick (document_id, line, part, lot_id, place_id, quantity)
      VALUES (${documentId}, ${line}, ${part}, (SELECT id FROM lot WHERE uid = ${lot}),
        ${ensurePlace(db, from)}, ${quantity})`);
  }
}

export function deletePicks(db: WritableDb, documentId: number) {
  db.run(sql`DELETE FROM pick WHERE document_id = ${documentId}`);
}

/** What the document takes, in the order of its lines. */
export function readPicks(db: ReadableDb, documentId: number): LinePick[] {
  const places = readPlaces(
    db,
    sql`place.id IN (SELECT place_id FROM pick WHERE document_id = ${documentId})`,
  );
  return db
    .all<{ line: number; lot: string; placeId: number; quantity: number }>(sql`
      SELECT pick.line, lot.uid AS lot, pick.place_id AS placeId, pick.quantity
      FROM pick JOIN lot ON lot.id = pick.lot_id
      WHERE pick.document_id = ${documentId}
      ORDER BY pick.line, pick.part`)
    .map(({ placeId, ...pick }) => {
      const from = places.get(placeId);
      if (from === undefined) throw new Error(`no place ${placeId}`);
      return { ...pick, from };
    });
}

/** A pick out of a bin in the form of allocation. */
export function binPickOf({ lot, from, quantity }: LinePick): Pick {
  if (from.kind !== 'bin') throw new Error(`allocation does not know ${from.kind}`);
  return { lot, bin: from.bin, condition: from.condition, quantity };
}
