import type { OpenPaper } from '../../shared/closings/api';
import type { Axes } from '../../shared/documents/axes';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/**
 * The numbered papers dated until a day that stand against closing it: neither posted nor cancelled,
 * or issued before approval (先发后补), not taken back, and not approved yet.
 */
export function openPapers(db: ReadableDb, { id }: Warehouse, through: string): OpenPaper[] {
  return db
    .all<Omit<OpenPaper, 'axes'> & Omit<Axes, 'cancelled'> & { cancelled: 0 | 1 }>(sql`
      SELECT uid AS document, number, kind, business_date AS businessDate, approval, posting,
        delivery, cancelled
      FROM document
      WHERE ${datedUntil(id, through)} AND number IS NOT NULL AND (posting = 'none'
        OR posting IN ('part', 'posted') AND approval IN ('waiting', 'declined'))
      ORDER BY business_date, number`)
    .map(({ approval, posting, delivery, cancelled, ...paper }) => ({
      ...paper,
      axes: { approval, posting, delivery, cancelled: cancelled === 1 },
    }));
}

/** Drafts that never had a number, dated until a day: they can then only be posted later. */
export function countDrafts(db: ReadableDb, { id }: Warehouse, through: string): number {
  return db.read<{ count: number }>(sql`
    SELECT count(*) AS count FROM document
    WHERE ${datedUntil(id, through)} AND number IS NULL`).count;
}

function datedUntil(warehouse: number, through: string): Sql {
  return sql`warehouse_id = ${warehouse} AND business_date <= ${through} AND cancelled = 0`;
}
