import { z } from 'zod';
import { type RoadLot, receiveLine, settleLine } from '../../shared/transfers/acts';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import type { StoredDocument } from '../documents/documentRow';

/** What the acts of a transfer say beyond their movements, as their postings keep it. */
export const actBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('receive'), lines: z.array(receiveLine) }),
  z.strictObject({ act: z.literal('settle'), lines: z.array(settleLine) }),
  z.strictObject({ act: z.literal('match'), receipt: z.uuid() }),
]);
export type ActBody = z.infer<typeof actBody>;

/** Every lot that a transfer has sent: how much of it is on the road, and what is stated of that. */
export function readRoad(db: ReadableDb, { id }: Pick<StoredDocument, 'id'>): RoadLot[] {
  const lots = db.all<Omit<RoadLot, 'stated'>>(sql`
    SELECT lot.uid AS lot, item.uid AS item, item.name AS itemName,
      lot.batch_number AS batchNumber, min(movement.document_line) AS line,
      sum(movement.quantity) AS sent,
      coalesce((SELECT stock.quantity FROM place JOIN stock ON stock.place_id = place.id
        WHERE place.kind = 'transit' AND place.document_id = ${id}
          AND stock.lot_id = lot.id), 0) AS onRoad
    FROM posting
    JOIN movement ON movement.posting_id = posting.id
    JOIN lot ON lot.id = movement.lot_id
    JOIN item ON item.id = lot.item_id
    WHERE posting.document_id = ${id} AND posting.act = 'post'
    GROUP BY lot.id ORDER BY line, lot.id`);
  if (lots.length === 0) return [];
  const open = statedBy(standingActs(db, id));
  return lots.map((lot) => ({
    ...lot,
    stated: Math.max(0, Math.min(lot.onRoad, open.get(lot.lot) ?? 0)),
  }));
}

/** The later acts of a transfer that were not taken back. */
function standingActs(db: ReadableDb, documentId: number): ActBody[] {
  return db
    .all<{ body: string }>(sql`
      SELECT posting.body FROM posting
      WHERE posting.document_id = ${documentId} AND posting.body IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
      ORDER BY posting.id`)
    .map(({ body }) => actBody.parse(JSON.parse(body)));
}

/** By lot: what the receiver stated less what the sender answered. */
function statedBy(acts: readonly ActBody[]): Map<string, number> {
  const open = new Map<string, number>();
  const add = (lot: string, change: number) => open.set(lot, (open.get(lot) ?? 0) + change);
  for (const act of acts) {
    if (act.act === 'receive') {
      for (const { lot, short, damaged, refused } of act.lines) add(lot, short + damaged + refused);
    }
    if (act.act === 'settle') {
      for (const { lot, lost, returned, rejected } of act.lines) {
        add(lot, -returned.reduce((all, { quantity }) => all + quantity, lost + rejected));
      }
    }
  }
  return open;
}
