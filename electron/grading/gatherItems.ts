import type { GradedItem } from '../../shared/grading/goods';
import { countsFor, isOfGoods } from '../../shared/grading/goods';
import type { StandardBody } from '../../shared/grading/standard';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/**
 * The items of the catalogue that some criterion of a standard counts, and what one of each is known
 * to cost: its 参考单价, else what its last lot with a price did.
 */
export function gatherItems(db: ReadableDb, { criteria }: StandardBody): GradedItem[] {
  const ofGoods = criteria.filter(isOfGoods);
  return db
    .all<Row>(sql`
      SELECT item.uid, item.code, item.name, item.spec, item.unit, category.code AS category, need,
        people_served AS peopleServed, reference_price AS reference,
        last.unit_price AS lastPrice, last.received_on AS lastOn
      FROM item
      JOIN category ON category.id = item.category_id
      LEFT JOIN lot AS last ON last.id = (
        SELECT id FROM lot WHERE item_id = item.id AND unit_price IS NOT NULL
        ORDER BY received_on DESC, id DESC LIMIT 1)
      WHERE item.active = 1 AND item.provisional = 0
      ORDER BY item.code`)
    .filter((item) => ofGoods.some((criterion) => countsFor(criterion, item) > 0))
    .map(({ reference, lastPrice, lastOn, ...item }) => ({
      ...item,
      price: priceOf(reference, lastPrice, lastOn),
    }));
}

type Row = Omit<GradedItem, 'price'> & {
  reference: number | null;
  lastPrice: number | null;
  lastOn: string | null;
};

function priceOf(
  reference: number | null,
  last: number | null,
  on: string | null,
): GradedItem['price'] {
  if (reference !== null) return { price: reference, of: 'reference', on: null };
  return last === null ? null : { price: last, of: 'lot', on };
}
