import type { KitPart, KitParts } from '../../shared/documents/kind';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';

/** What went into the kits of these lots; lots that were not made here have none. */
export function kitPartsOf(db: ReadableDb, lots: readonly string[]): Map<string, KitParts> {
  // A kit's item has a bill of materials. Most papers name no kits, and some name 2,000 lots.
  const kits = db.all<{ uid: string }>(sql`
    SELECT uid FROM lot WHERE uid IN (${list([...new Set(lots)])})
      AND item_id IN (SELECT item_id FROM bill)`);
  return new Map(
    kits.flatMap(({ uid: lot }) => {
      const made = findMaking(db, lot);
      if (made === undefined) return [];
      const { kits: number, handedOn } = made;
      return [[lot, { kits: number, handedOn: handedOn === 1, parts: partsOf(db, made) }] as const];
    }),
  );
}

/** The posting that made the kits of a lot. */
export interface Making {
  postingId: number;
  /** The lot that it made. */
  lotId: number;
  kits: number;
  /** Whether they were given to another owner or purpose since. */
  handedOn: 0 | 1;
}

/** The posting that made a lot of kits, also when the lot was put right or given away since. */
export function findMaking(db: ReadableDb, lot: string): Making | undefined {
  return db.find<Making>(sql`
    WITH RECURSIVE former (id, corrects_lot_id, owner_id, earmark_id, handedOn) AS (
      SELECT id, corrects_lot_id, owner_id, earmark_id, 0 FROM lot WHERE uid = ${lot}
      UNION ALL
      SELECT lot.id, lot.corrects_lot_id, lot.owner_id, lot.earmark_id,
        handedOn OR lot.owner_id <> former.owner_id OR lot.earmark_id IS NOT former.earmark_id
      FROM former JOIN lot ON lot.id = former.corrects_lot_id)
    SELECT posting.id AS postingId, lot.id AS lotId, movement.quantity AS kits, handedOn
    FROM former
    JOIN lot ON lot.id = former.id
    JOIN document ON document.id = lot.document_id AND document.kind = 'kitting'
    JOIN posting ON posting.document_id = document.id
    JOIN movement ON movement.posting_id = posting.id AND movement.lot_id = lot.id`);
}

/** What went in, lot by lot, and what of it came out of kits that were opened and stay opened. */
function partsOf(db: ReadableDb, { postingId, lotId }: Making): KitPart[] {
  return db.all<KitPart>(sql`
    WITH RECURSIVE kit (id) AS (
      SELECT ${lotId} UNION ALL SELECT lot.id FROM kit JOIN lot ON lot.corrects_lot_id = kit.id),
    opening (id) AS (
      SELECT DISTINCT posting.id
      FROM kit
      JOIN movement ON movement.lot_id = kit.id
      JOIN posting ON posting.id = movement.posting_id
      JOIN document ON document.id = posting.document_id AND document.kind = 'unkitting'
      WHERE NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)),
    part (id, line, quantity, amount) AS (
      SELECT lot_id, min(line), sum(quantity),
        CASE WHEN count(amount) = count(*) THEN sum(amount) END
      FROM movement
      JOIN place ON place.id = movement.to_place_id AND place.kind = 'conversion'
      WHERE posting_id = ${postingId} GROUP BY lot_id),
    gone (id, quantity, amount) AS (
      SELECT lot_id, sum(quantity), sum(amount)
      FROM opening
      JOIN movement ON movement.posting_id = opening.id
      JOIN place ON place.id = movement.from_place_id AND place.kind = 'conversion'
      GROUP BY lot_id)
    SELECT lot.uid AS lot, item.uid AS item, part.quantity, part.amount,
      coalesce(gone.quantity, 0) AS out, coalesce(gone.amount, 0) AS outAmount
    FROM part
    JOIN lot ON lot.id = part.id
    JOIN item ON item.id = lot.item_id
    LEFT JOIN gone ON gone.id = part.id
    ORDER BY part.line`);
}
