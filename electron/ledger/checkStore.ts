import type { KindName } from '../../shared/documents/kind';
import { kinds } from '../../shared/documents/kinds';
import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/** What SQLite itself says of its pages, indexes and foreign keys. */
export function checkDatabase(db: ReadableDb): Finding[] {
  const { verdict } = db.read<{ verdict: string }>(
    sql`SELECT integrity_check AS verdict FROM pragma_integrity_check`,
  );
  const findings: Finding[] =
    verdict === 'ok'
      ? []
      : [{ code: 'databaseDamaged', subject: 'SQLite', expected: 'ok', found: verdict }];
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

/** Places whose bin lies in another warehouse than they say. */
export function checkPlaces(db: ReadableDb): Finding[] {
  return db
    .all<{ bin: string; says: string; is: string }>(sql`
      SELECT bin.code AS bin, says.name AS says, home.name AS "is"
      FROM place
      JOIN bin ON bin.id = place.bin_id
      JOIN warehouse AS says ON says.id = place.warehouse_id
      JOIN warehouse AS home ON home.id = bin.warehouse_id
      WHERE place.warehouse_id <> bin.warehouse_id LIMIT 500`)
    .map(({ bin, says, is }) => ({ code: 'wrongPlaces', subject: bin, expected: is, found: says }));
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

/**
 * Series with holes or more numbers than were minted, but for what they passed over after a restore.
 * Numbers are counted once by their series, which is the number without its last digits:
 * `RK-42050001-20261123-0001` is of `RK-42050001-20261123`.
 */
export function checkNumbers(db: ReadableDb): Finding[] {
  const used = readCounts(
    db,
    sql`
      SELECT rtrim(rtrim(number, '0123456789'), '-') AS series, count(*) AS count
      FROM (SELECT number FROM document UNION ALL SELECT number FROM arrival
        UNION ALL SELECT number FROM requisition UNION ALL SELECT number FROM plan)
      WHERE number IS NOT NULL GROUP BY 1`,
  );
  const minted = readCounts(
    db,
    sql`
      SELECT prefix || '-' || warehouse.code || '-' || day AS series, last - coalesce((
        SELECT sum(before_next - after_number) FROM number_jump AS jump
        WHERE jump.prefix = number_series.prefix AND jump.day = number_series.day
          AND jump.warehouse_id = number_series.warehouse_id), 0) AS count
      FROM number_series JOIN warehouse ON warehouse.id = warehouse_id`,
  );
  return [...new Set([...minted.keys(), ...used.keys()])].flatMap((series): Finding[] => {
    const [expected, found] = [minted.get(series) ?? 0, used.get(series) ?? 0];
    if (expected === found) return [];
    return [{ code: 'numberGap', subject: series, expected: `${expected}`, found: `${found}` }];
  });
}

function readCounts(db: ReadableDb, query: Sql): Map<string, number> {
  const rows = db.all<{ series: string; count: number }>(query);
  return new Map(rows.map(({ series, count }) => [series, count]));
}

/** Documents whose state is not what their postings make it; a posted one is not 作废. */
export function checkStates(db: ReadableDb): Finding[] {
  return db
    .all<{ document: string; says: string; is: string }>(sql`
      SELECT coalesce(number, uid) AS document,
        posting || CASE WHEN cancelled THEN ' cancelled' ELSE ' ' || approval END AS says,
        CASE WHEN acts = 0 THEN 'none' WHEN acts = taken THEN 'reversed'
          WHEN EXISTS (SELECT 1 FROM place JOIN stock ON stock.place_id = place.id
            WHERE place.kind = 'transit' AND place.document_id = d.id) THEN 'part'
          ELSE 'posted' END AS "is"
      FROM (
        SELECT document.*, count(posting.id) AS acts, count(twin.id) AS taken
        FROM document
        LEFT JOIN posting ON posting.document_id = document.id
        LEFT JOIN posting AS twin ON twin.reverses_posting_id = posting.id
        GROUP BY document.id
      ) AS d
      WHERE "is" <> posting OR acts > 0 AND cancelled = 1 LIMIT 500`)
    .map(({ document, says, is }) => ({
      code: 'stateChanged',
      aspect: 'posting',
      subject: document,
      expected: is,
      found: says,
    }));
}

/** A store that says it is of another kind than it was made. */
export function checkKind(db: ReadableDb): Finding[] {
  return db
    .all<{ made: string; says: string }>(sql`
      SELECT chain_entry.content ->> 'kind' AS made, store.kind AS says
      FROM store, chain_entry JOIN node ON node.id = chain_entry.node_id AND node.is_self = 1
      WHERE chain_entry.kind = 'genesis' AND made IS NOT NULL AND made <> says`)
    .map(({ made, says }) => ({
      code: 'stateChanged',
      aspect: 'storeKind',
      subject: 'store',
      expected: made,
      found: says,
    }));
}
