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
        !kinds[kind].joins.some(([left, right]) => left === from && right === to),
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
