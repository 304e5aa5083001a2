import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * Refuses a posting after which a place would have held less than nothing of a lot at any moment in
 * time order (business date, sequence) (domain.md, rule 4). Only what the posting took is looked
 * at: nothing else can have become less. Names the moment and the document that would break.
 *
 * 40 received on the 3rd, 30 issued on the 9th: 20 issued "on the 5th" leave 20 on the 5th and
 * −10 on the 9th, so the refusal names the issue of the 9th and 10 missing.
 */
export function refuseNegative(db: ReadableDb, postingId: number) {
  const worst = db.find<{
    lotId: number;
    placeId: number;
    missing: number;
    businessDate: string;
    number: string | null;
  }>(sql`
    WITH taken AS (
      SELECT DISTINCT lot_id, from_place_id AS place_id
      FROM movement JOIN place ON place.id = from_place_id AND place.holds
      WHERE posting_id = ${postingId}
    ), line AS (
      SELECT taken.lot_id, taken.place_id, movement.posting_id, movement.line,
        CASE movement.to_place_id WHEN taken.place_id THEN quantity ELSE -quantity END AS change
      FROM taken JOIN movement ON movement.lot_id = taken.lot_id
        AND taken.place_id IN (movement.from_place_id, movement.to_place_id)
    ), running AS (
      SELECT line.lot_id, line.place_id, posting.business_date, posting.sequence,
        posting.document_id, sum(change) OVER (
          PARTITION BY line.lot_id, line.place_id
          ORDER BY posting.business_date, posting.sequence, line.line) AS balance
      FROM line JOIN posting ON posting.id = line.posting_id
    )
    SELECT running.lot_id AS lotId, running.place_id AS placeId, -balance AS missing,
      running.business_date AS businessDate, document.number
    FROM running JOIN document ON document.id = running.document_id
    WHERE balance < 0
    ORDER BY running.business_date, running.sequence LIMIT 1`);
  if (worst === undefined) return;
  refuse('stock.negative', {
    ...namesOf(db, worst.lotId, worst.placeId),
    missing: worst.missing,
    on: worst.businessDate,
    document: worst.number,
  });
}

/** Refuses because goods are not there now: they were taken by the last paper that is named. */
export function refuseMissing(
  db: ReadableDb,
  { lotId, placeId }: { lotId: number; placeId: number },
  missing: number,
  today: string,
): never {
  const last = db.find<{ number: string | null }>(sql`
    SELECT document.number FROM movement
    JOIN posting ON posting.id = movement.posting_id
    JOIN document ON document.id = posting.document_id
    WHERE movement.from_place_id = ${placeId} AND movement.lot_id = ${lotId}
    ORDER BY posting.sequence DESC LIMIT 1`);
  refuse('stock.negative', {
    ...namesOf(db, lotId, placeId),
    missing,
    on: today,
    document: last?.number ?? null,
  });
}

/** Goods and the place they are in, as refusals say them; no place: its name is empty. */
export function namesOf(db: ReadableDb, lotId: number, placeId: number) {
  return db.read<{ item: string; batchNumber: string | null; place: string }>(sql`
    SELECT item.name AS item, lot.batch_number AS batchNumber,
      coalesce(bin.code, team.name || '手里', party.name, document.number, '') AS place
    FROM lot
    JOIN item ON item.id = lot.item_id
    LEFT JOIN place ON place.id = ${placeId}
    LEFT JOIN bin ON bin.id = place.bin_id
    LEFT JOIN team ON team.id = place.team_id
    LEFT JOIN party ON party.id = place.party_id
    LEFT JOIN document ON document.id = place.document_id
    WHERE lot.id = ${lotId}`);
}
