import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { type RequisitionColumns, requisitionRows } from '../requisitions/requisitionRows';
import { type Found, mostHits } from './found';
import { numberPatterns } from './numberPatterns';

type RequisitionHit = Extract<Hit, { kind: 'requisition' }>;

/** 需求单 by their number, the whole or a part of it; those of the warehouse first, then the newest. */
export function searchRequisitions(
  db: ReadableDb,
  now: Date,
  words: string,
  warehouse: string,
): Found<RequisitionHit>[] {
  const patterns = numberPatterns(words);
  if (patterns.length === 0) return [];
  const named = patterns
    .map((pattern) => sql`number LIKE ${pattern}`)
    .reduce((all, each) => sql`${all} OR ${each}`);
  const which = sql`SELECT id FROM requisition WHERE ${named}`;
  const rows = sql`
    SELECT * FROM (${requisitionRows(db, now.toISOString(), which)})
    ORDER BY warehouseCode <> ${warehouse}, id DESC`;
  return find(db, rows).map((hit) => ({
    hit,
    rank: hit.warehouse.code === warehouse ? 1 : 2,
    isIt: false,
  }));
}

/** The 需求单 of a number; with what a printed sheet says of the books it came from. */
export function requisitionByNumber(
  db: ReadableDb,
  now: Date,
  number: string,
  printed?: RequisitionHit['printed'],
): Found<RequisitionHit>[] {
  const which = sql`SELECT id FROM requisition WHERE number = ${number}`;
  return find(db, requisitionRows(db, now.toISOString(), which)).map((hit) => ({
    hit: printed ? { ...hit, printed } : hit,
    rank: 0,
    isIt: true,
  }));
}

function find(db: ReadableDb, rows: Sql): RequisitionHit[] {
  return db
    .all<RequisitionColumns>(sql`
      ${rows} LIMIT ${mostHits}`)
    .map((row) => ({
      kind: 'requisition',
      uid: row.requisition,
      number: row.number,
      standing: row.standing,
      late: row.late === 1,
      warehouse: { code: row.warehouseCode, name: row.warehouseName },
      to: row.toName,
    }));
}
