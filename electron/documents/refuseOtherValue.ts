import type { PlannedMovement } from '../../shared/documents/kind';
import { refuse } from '../../shared/refusals';
import { amountReturning } from '../../shared/stock/money';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { findPlace } from '../ledger/places';

/**
 * Refuses a reversal by which goods that were made of others would go back worth something else than
 * they came with: on the other side of the conversion that very value is given back, to the 分.
 *
 * 2 nets came out of a kit with its whole 112.00 and were put to 8 others of 8.00; 8 of the 10 are
 * issued and take 96.00. The 2 that are left are worth 24.00, and the kit can't be worth 112.00 again.
 */
export function refuseOtherValue(db: ReadableDb, movements: readonly PlannedMovement[]) {
  const shelves = new Map<string, Shelf | undefined>();
  for (const { lot, from, to, quantity, reversedAmount: came } of movements) {
    if (to.kind !== 'conversion' || came == null || !('existing' in lot)) continue;
    const key = `${lot.existing} ${JSON.stringify(from)}`;
    const shelf = shelves.get(key) ?? readShelf(db, lot.existing, findPlace(db, from));
    // What is not there at all is told by who asks for the units.
    if (shelf === undefined || shelf.quantity < quantity) continue;
    const left = amountReturning(shelf, quantity, came);
    if (left !== came) refuse('reversal.otherValue', { item: shelf.item, came, left });
    const rest = { quantity: shelf.quantity - quantity, amount: shelf.amount - left };
    shelves.set(key, { ...shelf, ...rest });
  }
}

interface Shelf {
  item: string;
  quantity: number;
  amount: number;
}

function readShelf(db: ReadableDb, lot: string, place: number | null): Shelf | undefined {
  return db.find<Shelf>(sql`
    SELECT item.name AS item, stock.quantity, stock.amount
    FROM stock JOIN lot ON lot.id = stock.lot_id JOIN item ON item.id = lot.item_id
    WHERE lot.uid = ${lot} AND stock.place_id = ${place} AND stock.amount IS NOT NULL`);
}
