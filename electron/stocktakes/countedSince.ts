import type { CountedLine, CountedSince, CountFacts } from '../../shared/documents/kind';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { countFacts } from '../documents/ruleFacts';

/** As {@link countFacts}, of a count that is not posted yet: with what others have counted since. */
export function standingFacts(db: ReadableDb, lines: readonly CountedLine[]): CountFacts[] {
  if (lines.length === 0) return [];
  const since = countedSince(db, lines);
  return countFacts(db, lines).map((facts) => {
    const other = since.get(facts.line);
    return other === undefined ? facts : { ...facts, countedSince: other };
  });
}

/**
 * By line, the last count of the same lot, bin and condition, or of the same goods without a lot,
 * that was posted after the line was counted and was not taken back.
 */
function countedSince(
  db: ReadableDb,
  lines: readonly CountedLine[],
): ReadonlyMap<number, CountedSince> {
  const rows = db.all<{ line: number; paper: string; corrected: 0 | 1 }>(sql`
    WITH asked AS MATERIALIZED (
      SELECT value ->> 'line' AS line, value ->> 'sequence' AS stamp, value ->> 'item' AS item,
        value ->> 'lot' AS lot, value ->> 'batchNumber' AS batch, value ->> 'bin' AS bin,
        value ->> 'condition' AS condition
      FROM json_each(${JSON.stringify(lines)})
    ), later AS MATERIALIZED (
      SELECT posting.id, posting.sequence, document.number, document.body
      FROM posting JOIN document ON document.id = posting.document_id
      WHERE posting.sequence > (SELECT min(stamp) FROM asked) AND posting.act = 'post'
        AND document.kind = 'stocktake' AND document.posting = 'posted'
    ), counted AS MATERIALIZED (
      SELECT later.id, later.sequence, later.number, each.key + 1 AS line,
        each.value ->> 'item' AS item, each.value ->> 'lot' AS lot,
        each.value ->> 'batchNumber' AS batch, each.value ->> 'bin' AS bin,
        each.value ->> 'condition' AS condition
      FROM later JOIN json_each(later.body, '$.lines') AS each
      WHERE json_array_length(each.value, '$.counts') > 0
    )
    SELECT asked.line, counted.number AS paper, EXISTS (
        SELECT 1 FROM movement
        WHERE posting_id = counted.id AND document_line = counted.line) AS corrected
    FROM asked JOIN counted
      ON counted.bin = asked.bin AND counted.item = asked.item
      AND counted.condition = asked.condition AND counted.lot IS asked.lot
      AND (asked.lot IS NOT NULL OR counted.batch IS asked.batch)
      AND counted.sequence > asked.stamp
    ORDER BY corrected, counted.sequence`);
  return new Map(
    rows.map(({ line, paper, corrected }) => [line, { paper, corrected: corrected === 1 }]),
  );
}
