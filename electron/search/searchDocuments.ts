import type { Axes } from '../../shared/documents/axes';
import type { KindName } from '../../shared/documents/kind';
import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { type Found, mostHits } from './found';
import { numberPatterns } from './numberPatterns';

type DocumentHit = Extract<Hit, { kind: 'document' }>;

/** How many of the newest papers are looked through for a name. */
const newest = 500;

/**
 * Papers by their number, the whole or a part of it, the newest of the warehouse first; else the
 * newest of those whose other side was found by name.
 */
export function searchDocuments(
  db: ReadableDb,
  words: string,
  warehouse: string,
  others: readonly string[],
): Found<DocumentHit>[] {
  const patterns = numberPatterns(words);
  const byNumber =
    patterns.length === 0
      ? []
      : readDocuments(
          db,
          // Numbers alone are leafed through, by their index: PP-WWWWWWWW-YYYYMMDD-NNNN.
          sql`
            SELECT id, CASE WHEN substr(number, 4, 8) = ${warehouse} THEN 1 ELSE 2 END AS rank,
              substr(number, 13) AS day
            FROM document WHERE number IN (
              SELECT number FROM document WHERE ${anyLike(sql`number`, patterns)})
            ORDER BY rank, day DESC LIMIT ${mostHits}`,
        );
  if (byNumber.length > 0 || others.length === 0) return byNumber;
  const names = list(others);
  return readDocuments(
    db,
    sql`
      SELECT document.id, 3 AS rank, business_date AS day
      FROM (
        SELECT id, party_id, team_id, business_date FROM document
        ORDER BY business_date DESC, id DESC LIMIT ${newest}) AS document
      LEFT JOIN party ON party.id = document.party_id
      LEFT JOIN team ON team.id = document.team_id
      WHERE party.uid IN (${names}) OR team.uid IN (${names})
      ORDER BY business_date DESC, document.id DESC LIMIT 5`,
  );
}

/** The paper of a number; with what a printed sheet says of the books it came from. */
export function documentByNumber(
  db: ReadableDb,
  number: string,
  printed?: DocumentHit['printed'],
): Found<DocumentHit>[] {
  const found = sql`SELECT id, 0 AS rank, '' AS day FROM document WHERE number = ${number}`;
  return readDocuments(db, found).map(({ hit, rank }) => ({
    hit: printed ? { ...hit, printed } : hit,
    rank,
    isIt: true,
  }));
}

function anyLike(column: Sql, patterns: readonly string[]): Sql {
  return patterns
    .map((pattern) => sql`${column} LIKE ${pattern}`)
    .reduce((all, each) => sql`${all} OR ${each}`);
}

function readDocuments(db: ReadableDb, found: Sql): Found<DocumentHit>[] {
  const rows = db.all<Row>(sql`
    SELECT document.uid, document.kind, document.number, document.business_date AS businessDate,
      warehouse.code, warehouse.name, coalesce(team.name, party.name) AS party, document.approval,
      document.posting, document.delivery, document.cancelled, found.rank
    FROM (${found}) AS found
    JOIN document ON document.id = found.id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN party ON party.id = document.party_id
    LEFT JOIN team ON team.id = document.team_id
    ORDER BY found.rank, found.day DESC`);
  return rows.map(({ code, name, approval, posting, delivery, rank, ...row }) => ({
    hit: {
      kind: 'document',
      uid: row.uid,
      document: row.kind,
      number: row.number,
      businessDate: row.businessDate,
      warehouse: { code, name },
      party: row.party,
      axes: { approval, posting, delivery, cancelled: row.cancelled === 1 },
    },
    rank,
    isIt: false,
  }));
}

interface Row extends Omit<Axes, 'cancelled'> {
  uid: string;
  kind: KindName;
  number: string | null;
  businessDate: string;
  code: string;
  name: string;
  party: string | null;
  cancelled: 0 | 1;
  rank: number;
}
