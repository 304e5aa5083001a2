import { z } from 'zod';
import { type RoadLot, receiveLine, settleLine } from '../../shared/transfers/acts';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import type { StoredDocument } from '../documents/documentRow';

/** What the acts of a transfer say beyond their movements, as their postings keep it. */
export const actBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('receive'), lines: z.array(receiveLine) }),
  z.strictObject({
    act: z.literal('settle'),
    lines: z.array(settleLine),
    /** Who signed for a loss with the keeper. */
    approvedBy: z.uuid().optional(),
  }),
  z.strictObject({ act: z.literal('match'), receipt: z.uuid() }),
]);
export type ActBody = z.infer<typeof actBody>;

/**
 * Every lot that a transfer has sent and where it has come to, by the acts that stand. The acts are
 * gone through in their order, since goods that arrive take away first what nobody has stated. With
 * `statedBy`, what the receiver said after that day is left out.
 */
export function readRoad(
  db: ReadableDb,
  { id }: Pick<StoredDocument, 'id'>,
  statedBy?: string,
): RoadLot[] {
  const lots = db.all<Sent>(sql`
    SELECT lot.uid AS lot, item.uid AS item, item.name AS itemName, item.unit,
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
  const acts = standingActs(db, id).filter(
    ({ body, on }) => statedBy === undefined || body.act !== 'receive' || on <= statedBy,
  );
  return lots.map((lot) => acts.reduce((road, act) => after(road, act), begun(lot)));
}

type Sent = Pick<
  RoadLot,
  'lot' | 'item' | 'itemName' | 'unit' | 'batchNumber' | 'line' | 'sent' | 'onRoad'
>;

const nothing = {
  received: 0,
  returned: 0,
  lost: 0,
  stated: 0,
  short: 0,
  damaged: 0,
  refused: 0,
};

/** As it was when it had left; a sending that was taken back has left nothing on the road. */
function begun(lot: Sent): RoadLot {
  return { ...lot, ...nothing };
}

/** What has come off the road, and what was said of the rest, by one act. */
function after(road: RoadLot, { body, taken }: StandingAct): RoadLot {
  const off = taken.filter(({ lot }) => lot === road.lot);
  const to = (...kinds: string[]) =>
    sum(off.filter(({ place }) => kinds.includes(place)).map(({ quantity }) => quantity));
  const now = {
    ...road,
    received: road.received + (body.act === 'settle' ? 0 : to('bin', 'conversion')),
    returned: road.returned + (body.act === 'settle' ? to('bin') : 0),
    lost: road.lost + to('loss'),
  };
  if (body.act === 'receive') {
    for (const { lot, short, damaged, refused } of body.lines) {
      if (lot !== road.lot) continue;
      now.stated += short + damaged + refused;
      now.short += short;
      now.damaged += damaged;
      now.refused += refused;
    }
  }
  if (body.act === 'settle') {
    for (const { lot, lost, returned, rejected } of body.lines) {
      if (lot !== road.lot) continue;
      now.stated -= lost + rejected + sum(returned.map(({ quantity }) => quantity));
    }
  }
  const left = now.sent - now.received - now.returned - now.lost;
  return { ...now, stated: Math.max(0, Math.min(now.stated, left)) };
}

interface StandingAct {
  body: ActBody;
  on: string;
  /** What it took off the road, by the kind of place to which. */
  taken: readonly { lot: string; place: string; quantity: number }[];
}

/** The later acts of a transfer that were not taken back. */
function standingActs(db: ReadableDb, documentId: number): StandingAct[] {
  return db
    .all<{ id: number; body: string; on: string }>(sql`
      SELECT posting.id, posting.body, posting.business_date AS "on" FROM posting
      WHERE posting.document_id = ${documentId} AND posting.body IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)
      ORDER BY posting.id`)
    .map(({ id, body, on }) => ({
      on,
      body: actBody.parse(JSON.parse(body)),
      taken: db.all<StandingAct['taken'][number]>(sql`
        SELECT lot.uid AS lot, place.kind AS place, sum(quantity) AS quantity
        FROM movement
        JOIN lot ON lot.id = movement.lot_id
        JOIN place ON place.id = movement.to_place_id
        JOIN place AS road ON road.id = movement.from_place_id AND road.kind = 'transit'
        WHERE posting_id = ${id} GROUP BY lot.id, place.kind`),
    }));
}

function sum(some: readonly number[]): number {
  return some.reduce((all, each) => all + each, 0);
}
