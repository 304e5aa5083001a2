import { type Sql, sql } from '../database/sql';

/**
 * The id that an item counts under: one that was provisional (临时物资) counts as what it turned out to
 * be. `item` is the name under which a query has joined it. Whatever adds goods up for an operation, a
 * reserve, a 需求单 or a plan asks here; papers and stock keep the name under which the goods went.
 *
 *     40 军用被, matched to 棉被: 40 棉被
 */
export const countsAs = (item: Sql): Sql => sql`coalesce(${item}.matched_item_id, ${item}.id)`;
