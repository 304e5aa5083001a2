import type { LinePick } from '../../shared/documents/kind';
import type { Body } from '../../shared/documents/kinds';
import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * Refuses to take more of an item from a recipient than he was given of it until that day, known lots
 * and unknown ones together. What was given before the books began comes in by a receipt.
 *
 * A village was given 5 tents, and 3 came back of which nobody knows the lot. A return of 3 more of
 * the lot of that gift is refused: 2 are left there.
 */
export function refuseUngiven(
  db: ReadableDb,
  { body, takes, on }: { body: Body; takes: readonly LinePick[]; on: string },
) {
  for (const { party, item, quantity } of [...wanted(db, body, takes).values()]) {
    const { byThen, now, ...names } = readBalance(db, { party, item, on });
    const most = Math.max(0, Math.min(byThen, now));
    if (most < quantity) refuse('recovery.tooMuch', { ...names, most });
  }
}

/** What a recipient was given of an item and still has: until that day, and by all that is posted. */
function readBalance(db: ReadableDb, of: { party: string; item: string; on: string }) {
  return db.read<{ byThen: number; now: number; item: string; recipient: string }>(sql`
    SELECT item.name AS item, party.name AS recipient,
      coalesce(sum(CASE WHEN day <= ${of.on} THEN change END), 0) AS byThen,
      coalesce(sum(change), 0) AS now
    FROM item JOIN party ON party.uid = ${of.party}
    LEFT JOIN (
      SELECT lot.item_id, place.party_id, posting.business_date AS day,
        CASE movement.to_place_id WHEN place.id THEN quantity ELSE -quantity END AS change
      FROM place
      JOIN movement ON place.id IN (movement.from_place_id, movement.to_place_id)
      JOIN posting ON posting.id = movement.posting_id
      JOIN lot ON lot.id = movement.lot_id
      WHERE place.kind = 'recipient'
        AND place.party_id = (SELECT id FROM party WHERE uid = ${of.party})
    ) AS moved ON moved.item_id = item.id
    WHERE item.uid = ${of.item}`);
}

interface Wanted {
  party: string;
  item: string;
  quantity: number;
}

function wanted(db: ReadableDb, body: Body, takes: readonly LinePick[]): Map<string, Wanted> {
  const sums = new Map<string, Wanted>();
  const add = (party: string, item: string, quantity: number) => {
    const key = `${party} ${item}`;
    sums.set(key, { party, item, quantity: (sums.get(key)?.quantity ?? 0) + quantity });
  };
  for (const { lot, from, quantity } of takes) {
    if (from.kind !== 'recipient') continue;
    const { item } = db.read<{ item: string }>(sql`
      SELECT item.uid AS item FROM lot JOIN item ON item.id = lot.item_id WHERE lot.uid = ${lot}`);
    add(from.party, item, quantity);
  }
  if (body.kind === 'return' && body.from?.kind === 'party') {
    for (const line of body.lines) {
      if (line.lot === null) {
        add(body.from.party, line.item, line.good + line.pending + line.damaged);
      }
    }
  }
  return sums;
}
