import { sql } from '../database/sql';
import type { itemLabelOf } from '../stock/listItemStock';

/** What {@link itemLabelOf} makes a label of, from a row of `item` and its `category`. */
export const itemColumns = sql`item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
  item.spec AS itemSpec, item.unit AS itemUnit, category.name AS categoryName`;
export type ItemColumns = Parameters<typeof itemLabelOf>[0];
