import type { KindName } from '../../shared/documents/kind';
import { kinds } from '../../shared/documents/kinds';
import type { Finding } from '../../shared/ledger/api';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';

/** What SQLite itself says of its pages, indexes and foreign keys. */
export function checkDatabase(db: WritableDb): Finding[] {
  const verdict = db.pragma('integrity_check');
  const findings: Finding[] =
    verdict === 'ok'
      ? []
      : [{ code: 'databaseDamaged', subject: 'SQLite', expected: 'ok', found: String(verdict) }];
  const dangling = db.all<{ table: string }>(sql`SELECT "table" FROM pragma_foreign_key_check`);
  return [
    ...findings,
    ...dangling.slice(0, 20).map(
      ({ table }): Finding => ({
        code: 'danglingReference',
        subject: table,
        expected: null,
        found: null,
      }),
    ),
  ];
}

/** Movements that join places which their kind of document may not join. */
export function checkMovements(db: ReadableDb): Finding[] {
  const joined = db.all<{ kind: KindName; from: string; to: string; number: string }>(sql`
    SELECT document.kind, from_place.kind AS "from", to_place.kind AS "to",
      min(document.number) AS number
    FROM movement
    JOIN posting ON posting.id = posting_id
    JOIN document ON document.id = posting.document_id
    JOIN place AS from_place ON from_place.id = from_place_id
    JOIN place AS to_place ON to_place.id = to_place_id
    GROUP BY 1, 2, 3`);
  return joined
    .filter(
      ({ kind, from, to }) =>
        !kinds[kind]?.joins.some(([left, right]) => left === from && right === to),
    )
    .map(({ number, from, to }) => ({
      code: 'wrongPlaces',
      subject: number,
      expected: null,
      found: `${from} → ${to}`,
    }));
}

/** Series with holes or more numbers than were minted. */
export function checkNumbers(db: ReadableDb): Finding[] {
  return db
    .all<{ series: string; last: number; used: number }>(sql`
      SELECT prefix || '-' || warehouse.code || '-' || day AS series, last, (
        SELECT count(*) FROM document
        WHERE number GLOB prefix || '-' || warehouse.code || '-' || day || '-*') AS used
      FROM number_series JOIN warehouse ON warehouse.id = warehouse_id
      WHERE used <> last`)
    .map(({ series, last, used }) => ({
      code: 'numberGap',
      subject: series,
      expected: `${last}`,
      found: `${used}`,
    }));
}

/** Documents whose state is not what their postings make it; a posted one was approved, not 作废. */
export function checkStates(db: ReadableDb): Finding[] {
  return db
    .all<{ document: string; says: string; is: string }>(sql`
      SELECT coalesce(number, uid) AS document,
        posting || CASE WHEN cancelled THEN ' cancelled' ELSE ' ' || approval END AS says,
        CASE WHEN acts = 0 THEN 'none' WHEN acts = taken THEN 'reversed' ELSE 'posted' END AS "is"
      FROM (
        SELECT document.*, count(posting.id) AS acts, count(twin.id) AS taken
        FROM document
        LEFT JOIN posting ON posting.document_id = document.id
        LEFT JOIN posting AS twin ON twin.reverses_posting_id = posting.id
        GROUP BY document.id
      )
      WHERE "is" <> CASE posting WHEN 'part' THEN 'posted' ELSE posting END
        OR acts > 0 AND (cancelled = 1 OR approval NOT IN ('given', 'givenAfter'))
      LIMIT 500`)
    .map(({ document, says, is }) => ({
      code: 'stateChanged',
      subject: document,
      expected: is,
      found: says,
    }));
}
