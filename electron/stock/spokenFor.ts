import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/**
 * What approved, unposted papers have spoken for of the `stock` row that the query is at; the one
 * definition behind 可用. `except` is a paper whose own word does not stand against it.
 */
export function spokenFor(except: number | null = null): Sql {
  return sql`coalesce((
    SELECT sum(pick.quantity) FROM pick JOIN document ON document.id = pick.document_id
    WHERE pick.lot_id = stock.lot_id AND pick.place_id = stock.place_id
      AND ${speaks(except)}), 0)`;
}

/** The number of the first paper that has spoken for a lot in a place. */
export function firstThatSpoke(
  db: ReadableDb,
  { lotId, placeId }: { lotId: number; placeId: number },
  except: number | null,
): string | null {
  const first = db.find<{ number: string | null }>(sql`
    SELECT document.number FROM pick JOIN document ON document.id = pick.document_id
    WHERE pick.lot_id = ${lotId} AND pick.place_id = ${placeId} AND ${speaks(except)}
    ORDER BY document.id LIMIT 1`);
  return first?.number ?? null;
}

function speaks(except: number | null): Sql {
  return sql`document.approval IN ('given', 'givenAfter') AND document.posting = 'none'
    AND document.cancelled = 0 AND document.id IS NOT ${except}`;
}
