import { offsetOf, pageOf } from '../stock/stockRows';

/** A page of rows that are all there; all of them where no limit is asked. */
export function pageOfAll<T>(
  rows: readonly T[],
  { cursor, limit }: { cursor: string | null; limit: number | null },
): { rows: readonly T[]; cursor: string | null } {
  if (limit === null) return { rows, cursor: null };
  const offset = offsetOf(cursor);
  return pageOf(rows.slice(offset, offset + limit + 1), offset, limit);
}
