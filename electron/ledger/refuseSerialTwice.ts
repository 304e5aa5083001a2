import { refuse } from '../../shared/refusals';
import { stockPlaceKinds } from '../../shared/stock/places';
import { serialKey } from '../../shared/stock/serials';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';

/**
 * A piece with a serial number is one thing in the world: it can't come in while it is here, in
 * whatever way its number is written. Asked of a posting that is written, of what it brought in.
 */
export function refuseSerialTwice(db: ReadableDb, postingId: number) {
  const stock = sql`(${list([...stockPlaceKinds])})`;
  const pieces = db.all<{ item: string; serialNumber: string; count: number; came: 0 | 1 }>(sql`
    WITH came AS MATERIALIZED (
      SELECT DISTINCT lot.id, lot.item_id
      FROM movement
      JOIN lot ON lot.id = movement.lot_id AND lot.serial_number IS NOT NULL
      JOIN place AS left_place ON left_place.id = from_place_id AND left_place.kind NOT IN ${stock}
      JOIN place AS reached ON reached.id = to_place_id AND reached.kind IN ${stock}
      WHERE posting_id = ${postingId}
    )
    SELECT lot.item_id AS item, lot.serial_number AS serialNumber, sum(stock.quantity) AS count,
      lot.id IN (SELECT id FROM came) AS came
    FROM lot JOIN stock ON stock.lot_id = lot.id
    WHERE lot.item_id IN (SELECT item_id FROM came) AND lot.serial_number IS NOT NULL
    GROUP BY lot.id`);
  const here = new Map<string, number>();
  const keyOf = (piece: { item: string; serialNumber: string }) =>
    `${piece.item} ${serialKey(piece.serialNumber)}`;
  for (const piece of pieces) here.set(keyOf(piece), (here.get(keyOf(piece)) ?? 0) + piece.count);
  const twice = pieces.find((piece) => piece.came === 1 && (here.get(keyOf(piece)) ?? 0) > 1);
  if (twice === undefined) return;
  const { name } = db.read<{ name: string }>(sql`SELECT name FROM item WHERE id = ${twice.item}`);
  refuse('serial.present', { serialNumber: twice.serialNumber, item: name });
}
