import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { findOpenPaper } from '../documents/findOpenPaper';

/**
 * Refuses a bin in which goods lie, from which a paper is to take some, or which a numbered paper
 * that is still on its way names: they would end up where nobody looks for them.
 */
export function refuseBinInUse(db: ReadableDb, uid: string) {
  const bin = db.read<{ code: string; holds: 0 | 1 }>(sql`
    SELECT code, EXISTS (
      SELECT 1 FROM place JOIN stock ON stock.place_id = place.id
      WHERE place.bin_id = bin.id AND place.kind = 'bin' AND stock.quantity > 0) AS holds
    FROM bin WHERE uid = ${uid}`);
  if (bin.holds) refuse('bin.inUse', { bin: bin.code, because: 'stock', number: null });
  const paper = findOpenPaper(
    db,
    uid,
    sql`id IN (
      SELECT pick.document_id FROM pick JOIN place ON place.id = pick.place_id
      JOIN bin ON bin.id = place.bin_id WHERE bin.uid = ${uid})`,
  );
  if (paper) refuse('bin.inUse', { bin: bin.code, because: 'paper', number: paper.number });
}
