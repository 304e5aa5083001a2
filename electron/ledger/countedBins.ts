import type { PlannedMovement } from '../../shared/documents/kind';
import { refuse } from '../../shared/refusals';
import type { ReadableDb, WritableDb } from '../database/database';
import { list, sql } from '../database/sql';

/** Keeps which bins a posted count has seen. */
export function keepCounted(db: WritableDb, postingId: number, bins: readonly string[]) {
  db.run(sql`
    INSERT INTO counted_bin (posting_id, bin_id)
    SELECT ${postingId}, id FROM bin WHERE uid IN (${list([...new Set(bins)])})`);
}

/**
 * Refuses movements dated before the last count of a bin that they touch (domain.md, rule 4): what
 * was counted would change behind the counters' backs. A count that was taken back doesn't stand.
 */
export function refuseBeforeCount(
  db: ReadableDb,
  movements: readonly PlannedMovement[],
  businessDate: string,
) {
  const bins = movements
    .flatMap(({ from, to }) => [from, to])
    .flatMap((place) => (place.kind === 'bin' ? [place.bin] : []));
  const last = db.find<{ bin: string; on: string; document: string }>(sql`
    SELECT bin.code AS bin, posting.business_date AS "on", document.number AS document
    FROM bin
    JOIN counted_bin ON counted_bin.bin_id = bin.id
    JOIN posting ON posting.id = counted_bin.posting_id
    JOIN document ON document.id = posting.document_id
    WHERE bin.uid IN (${list([...new Set(bins)])}) AND posting.business_date > ${businessDate}
      AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
    ORDER BY posting.business_date DESC, posting.sequence DESC LIMIT 1`);
  if (last) refuse('date.beforeCount', { ...last, businessDate });
}
