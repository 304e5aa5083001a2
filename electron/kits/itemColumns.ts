import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import type { itemLabelOf } from '../stock/listItemStock';

/** What {@link itemLabelOf} makes a label of, from a row of `item` and its `category`. */
export const itemColumns = sql`item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
  item.spec AS itemSpec, item.unit AS itemUnit, category.name AS categoryName`;
export type ItemColumns = Parameters<typeof itemLabelOf>[0];

/** An item that a list names, which must exist. */
export function readItem(db: ReadableDb, uid: string): { id: number; name: string } {
  return (
    db.find<{ id: number; name: string }>(sql`SELECT id, name FROM item WHERE uid = ${uid}`) ??
    refuse('notFound', { what: 'item', uid })
  );
}
