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
 *
 * What comes back without its lot becomes the society's own, tied to nothing; so it is no more than
 * is left with him of such goods, or the lot must be said. Nor do those come back once more by name.
 */
export function refuseUngiven(
  db: ReadableDb,
  {
    body,
    takes,
    society,
    on,
  }: { body: Body; takes: readonly LinePick[]; society: string; on: string },
) {
  for (const { party, item, quantity, ours, unknown } of [
    ...wanted(db, { body, takes, society }).values(),
  ]) {
    const { names, most } = readLeft(db, { party, item, on, society: null });
    if (most < quantity) refuse('recovery.tooMuch', { ...names, most });
    const own = readLeft(db, { party, item, on, society });
    if (own.most < ours) {
      const code = unknown > 0 ? 'recovery.lotUnsaid' : 'recovery.tooMuch';
      refuse(code, { ...names, most: own.most });
    }
  }
}

/**
 * What a recipient was given of an item and still has, on that day and by all that is posted; with a
 * `society`, of its own goods that are tied to nothing.
 */
function readLeft(
  db: ReadableDb,
  of: { party: string; item: string; on: string; society: string | null },
) {
  const counted = of.society === null ? sql`1` : sql`${isOurs(of.society)}`;
  const { byThen, now, ...names } = db.read<{
    byThen: number;
    now: number;
    item: string;
    recipient: string;
  }>(sql`
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
      WHERE place.kind = 'recipient' AND ${counted}
        AND place.party_id = (SELECT id FROM party WHERE uid = ${of.party})
    ) AS moved ON moved.item_id = item.id
    WHERE item.uid = ${of.item}`);
  return { names, most: Math.max(0, Math.min(byThen, now)) };
}

/** Of a lot: the society's own, tied to no purpose. */
function isOurs(society: string) {
  return sql`(lot.earmark_id IS NULL
    AND lot.owner_id = (SELECT id FROM party WHERE uid = ${society}))`;
}

interface Wanted {
  party: string;
  item: string;
  quantity: number;
  /** Of it, what is or becomes the society's own, tied to nothing; and what has no lot. */
  ours: number;
  unknown: number;
}

function wanted(
  db: ReadableDb,
  { body, takes, society }: { body: Body; takes: readonly LinePick[]; society: string },
): Map<string, Wanted> {
  const sums = new Map<string, Wanted>();
  const add = (
    { party, item }: { party: string; item: string },
    quantity: number,
    { ours, unknown }: { ours: boolean; unknown: boolean },
  ) => {
    const key = `${party} ${item}`;
    const sum = sums.get(key) ?? { party, item, quantity: 0, ours: 0, unknown: 0 };
    sum.quantity += quantity;
    if (ours) sum.ours += quantity;
    if (unknown) sum.unknown += quantity;
    sums.set(key, sum);
  };
  for (const { lot, from, quantity } of takes) {
    if (from.kind !== 'recipient') continue;
    const { item, ours } = db.read<{ item: string; ours: 0 | 1 }>(sql`
      SELECT item.uid AS item, ${isOurs(society)} AS ours
      FROM lot JOIN item ON item.id = lot.item_id WHERE lot.uid = ${lot}`);
    add({ party: from.party, item }, quantity, { ours: ours === 1, unknown: false });
  }
  if (body.kind === 'return' && body.from?.kind === 'party') {
    for (const line of body.lines) {
      if (line.lot === null) {
        add({ party: body.from.party, item: line.item }, line.good + line.pending + line.damaged, {
          ours: true,
          unknown: true,
        });
      }
    }
  }
  return sums;
}
