import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { containing, type Sql, sql } from '../database/sql';
import { type Found, mostHits, squeezed } from './found';

type BinHit = Extract<Hit, { kind: 'bin' }>;

const plainCode = sql`replace(bin.code, '-', '')`;

/** The bins of a warehouse by a part of their code: `A0103` and `a-01-03` find A-01-03. */
export function searchBins(db: ReadableDb, words: string, at: number): Found<BinHit>[] {
  const code = squeezed(words);
  if (!/^[A-Z0-9]{2,}$/.test(code)) return [];
  return readBins(
    db,
    sql`bin.warehouse_id = ${at} AND ${plainCode} LIKE ${containing(code)} ESCAPE '\\'`,
    sql`CASE WHEN ${plainCode} = ${code} THEN 0
      WHEN ${plainCode} LIKE ${`${code}%`} THEN 2 ELSE 3 END`,
  );
}

/** The bin of a code, at whatever warehouse. */
export function binByUid(db: ReadableDb, uid: string): Found<BinHit>[] {
  return readBins(db, sql`bin.uid = ${uid}`, sql`0`);
}

function readBins(db: ReadableDb, condition: Sql, rank: Sql): Found<BinHit>[] {
  const rows = db.all<Row>(sql`
    SELECT bin.uid, bin.code, zone.name AS zone, warehouse.code AS warehouseCode,
      warehouse.name AS warehouseName, ${rank} AS rank
    FROM bin
    JOIN zone ON zone.id = bin.zone_id
    JOIN warehouse ON warehouse.id = bin.warehouse_id
    WHERE ${condition}
    ORDER BY rank, bin.active DESC, bin.code LIMIT ${mostHits}`);
  return rows.map(({ uid, code, zone, warehouseCode, warehouseName, rank: fits }) => ({
    hit: {
      kind: 'bin',
      uid,
      code,
      zone,
      warehouse: { code: warehouseCode, name: warehouseName },
    },
    rank: fits,
    isIt: fits === 0,
  }));
}

interface Row {
  uid: string;
  code: string;
  zone: string;
  warehouseCode: string;
  warehouseName: string;
  rank: number;
}
