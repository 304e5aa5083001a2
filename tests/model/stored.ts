import { type Sql, sql } from '../../electron/database/sql';
import type { Hand } from './hand';

/** All that is ours, as the store has it, in the words of the model. */
export function stock(hand: Hand): string[] {
  return storedAs(hand, sql`stock`);
}

/** Rows of place, lot and quantity in the words of the model. */
export function storedAs(hand: Hand, rows: Sql): string[] {
  const known = new Map([...hand.shelves.lots.values()].map(({ uid, name }) => [uid, name]));
  return hand.db
    .all<{ lot: string; place: string; road: string | null; quantity: number }>(sql`
      SELECT lot.uid AS lot, held.quantity, document.uid AS road, CASE place.kind
        WHEN 'bin' THEN 'bin ' || warehouse.code || ' ' || bin.code || ' ' || place.condition
        ELSE 'team ' || warehouse.code END AS place
      FROM ${rows} AS held
      JOIN lot ON lot.id = held.lot_id
      JOIN place ON place.id = held.place_id
      LEFT JOIN bin ON bin.id = place.bin_id
      LEFT JOIN warehouse ON warehouse.id = place.warehouse_id
      LEFT JOIN document ON document.id = place.document_id`)
    .map(({ lot, place, road, quantity }) => {
      return `${known.get(lot) ?? lot} ${road === null ? place : hand.road(road)} ${quantity}`;
    })
    .sort();
}
