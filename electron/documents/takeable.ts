import type { LinePick } from '../../shared/documents/kind';
import { refuse } from '../../shared/refusals';
import { amountLeaving } from '../../shared/stock/money';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { findPlace } from '../ledger/places';
import { namesOf, refuseMissing } from '../ledger/refuseNegative';
import { firstThatSpoke } from '../stock/spokenFor';

/** What lies in a place of one lot, and what of it is free. */
interface Shelf {
  lotId: number;
  placeId: number | null;
  quantity: number;
  amount: number | null;
  spokenFor: number;
  /** The least that was there from the business date on. */
  least: number;
}

/**
 * Refuses picks that can't be taken from where they say: goods that are not there (with the paper
 * that took them), were not there on the business date, or that another approved paper has spoken
 * for. Of a recipient no more comes back than went there. `except` is the paper that asks.
 */
export function refuseUntakeable(
  db: ReadableDb,
  picks: readonly LinePick[],
  { except, on }: { except: number | null; on: string },
) {
  for (const { lot, from, quantity } of summed(picks)) {
    const shelf = readShelf(db, { lot, from, except, on });
    const keys = { lotId: shelf.lotId, placeId: shelf.placeId ?? 0 };
    if (shelf.least < quantity) refuseMissing(db, keys, quantity - shelf.least, on);
    if (shelf.least - shelf.spokenFor < quantity) {
      refuse('stock.spokenFor', {
        ...namesOf(db, keys.lotId, keys.placeId),
        spokenFor: shelf.spokenFor,
        document: firstThatSpoke(db, keys, except),
      });
    }
  }
}

/**
 * How much of a lot can be taken from a place on a day and stays possible ever after, and is not
 * spoken for; null where there is no such lot.
 */
export function freeAt(
  db: ReadableDb,
  { lot, from }: Pick<LinePick, 'lot' | 'from'>,
  on: string,
): number | null {
  if (!db.find(sql`SELECT 1 FROM lot WHERE uid = ${lot}`)) return null;
  const { least, spokenFor } = readShelf(db, { lot, from, except: null, on });
  return Math.max(0, least - spokenFor);
}

/** What is left where something was picked, by lot and place: what is picked next goes on from it. */
export type LeftAfterPicks = Map<string, { quantity: number; amount: number | null }>;

/** What each pick will carry, in the order in which they are written: the last unit takes the rest. */
export function valuesOf(
  db: ReadableDb,
  picks: readonly LinePick[],
  left: LeftAfterPicks = new Map(),
): (number | null)[] {
  return picks.map(({ lot, from, quantity }) => {
    const key = `${lot} ${JSON.stringify(from)}`;
    const shelf = left.get(key) ?? readShelf(db, { lot, from, except: null, on: '9999-12-31' });
    if (shelf.amount === null || shelf.quantity < quantity) return null;
    const amount = amountLeaving({ quantity: shelf.quantity, amount: shelf.amount }, quantity);
    left.set(key, { quantity: shelf.quantity - quantity, amount: shelf.amount - amount });
    return amount;
  });
}

/** Picks of the same lot from the same place, added up. */
function summed(picks: readonly LinePick[]): Omit<LinePick, 'line'>[] {
  const sums = new Map<string, Omit<LinePick, 'line'>>();
  for (const { lot, from, quantity } of picks) {
    const key = `${lot} ${JSON.stringify(from)}`;
    sums.set(key, { lot, from, quantity: (sums.get(key)?.quantity ?? 0) + quantity });
  }
  return [...sums.values()];
}

function readShelf(
  db: ReadableDb,
  {
    lot,
    from,
    except,
    on,
  }: Omit<LinePick, 'line' | 'quantity'> & { except: number | null; on: string },
): Shelf {
  const { lotId } = db.read<{ lotId: number }>(sql`SELECT id AS lotId FROM lot WHERE uid = ${lot}`);
  const placeId = findPlace(db, from);
  if (placeId === null) {
    return { lotId, placeId, quantity: 0, amount: 0, spokenFor: 0, least: 0 };
  }
  const moves = db.all<{ day: string; change: number; amount: number | null }>(sql`
    SELECT posting.business_date AS day,
      CASE movement.to_place_id WHEN ${placeId} THEN quantity ELSE -quantity END AS change,
      CASE movement.to_place_id WHEN ${placeId} THEN amount ELSE -amount END AS amount
    FROM movement JOIN posting ON posting.id = movement.posting_id
    WHERE movement.lot_id = ${lotId}
      AND ${placeId} IN (movement.from_place_id, movement.to_place_id)
    ORDER BY posting.business_date, posting.sequence, movement.line`);
  let quantity = 0;
  let amount: number | null = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, move] of moves.entries()) {
    quantity += move.change;
    amount = amount === null || move.amount === null ? null : amount + move.amount;
    const isLastBefore = move.day <= on && (moves[index + 1]?.day ?? '9999-99-99') > on;
    if (move.day > on || isLastBefore) least = Math.min(least, quantity);
  }
  const wasThere = moves.some(({ day }) => day <= on);
  return {
    lotId,
    placeId,
    quantity,
    amount,
    spokenFor: readSpokenFor(db, lotId, placeId, except),
    least: wasThere ? least : 0,
  };
}

function readSpokenFor(db: ReadableDb, lotId: number, placeId: number, except: number | null) {
  return db.read<{ spokenFor: number }>(sql`
    SELECT coalesce(sum(pick.quantity), 0) AS spokenFor
    FROM pick JOIN document ON document.id = pick.document_id
    WHERE pick.lot_id = ${lotId} AND pick.place_id = ${placeId}
      AND document.approval IN ('given', 'givenAfter') AND document.posting = 'none'
      AND document.cancelled = 0 AND document.id IS NOT ${except}`).spokenFor;
}
