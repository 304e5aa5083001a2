import { type Sql, sql } from '../database/sql';
import { countsAs } from './countsAs';

/** 储备定额 by what their items count as: one that was set for a 临时物资 is of what it turned out to be. */
export const countedReserves: Sql = sql`
  SELECT warehouse_id, ${countsAs(sql`item`)} AS item_id, sum(minimum) AS minimum,
    sum(standing) AS standing
  FROM reserve JOIN item ON item.id = reserve.item_id
  GROUP BY warehouse_id, ${countsAs(sql`item`)}`;
