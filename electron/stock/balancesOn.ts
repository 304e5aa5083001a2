import { type Sql, sql } from '../database/sql';

interface Narrowing {
  warehouse?: number | undefined;
  before?: boolean;
  fromNow?: boolean;
}

/**
 * What lay where at the end of a business date, by place and lot, in the columns of `stock`: for
 * each warehouse the balances of its last closing in force and what moved after it, by business
 * date; without a closing, all that moved. What is on the road is the sender's (domain.md, rule 11).
 *
 * Units and money are the exact sums of the movements. A paper that was dated back took its share of
 * what lay there when it was posted, so a past day can have value without units, or units worth less
 * than nothing: nets that a kit opened in November made dear, issued "on the 20th of October".
 *
 * `before` leaves out a closing of the day itself, so that it can be derived again; `warehouse`
 * narrows to one. `fromNow` reads a warehouse without a closing from what lies there now, less what
 * moved since: people ask for days gone by shortly; what is proved or kept is derived from the start.
 */
export function balancesOn(
  day: string,
  { warehouse, before = false, fromNow = false }: Narrowing = {},
): Sql {
  const only = warehouse === undefined ? sql`` : sql`WHERE warehouse.id = ${warehouse}`;
  const until = before ? sql`last.through < ${day}` : sql`last.through <= ${day}`;
  const moved = sql`
    FROM posting JOIN movement ON movement.posting_id = posting.id JOIN held
    WHERE posting.business_date <= ${day} AND posting.business_date > held.through
      AND posting.business_date > (SELECT min(through) FROM base WHERE NOT backwards)
      AND NOT held.backwards`;
  const since = sql`
    FROM posting JOIN movement ON movement.posting_id = posting.id JOIN held
    WHERE posting.business_date > ${day} AND held.backwards`;
  return sql`
    WITH base AS MATERIALIZED (
      SELECT warehouse.id AS warehouse_id, closing.id AS closing_id,
        coalesce(closing.through, '') AS through,
        closing.id IS NULL AND ${fromNow ? 1 : 0} AS backwards
      FROM warehouse LEFT JOIN closing ON closing.id = (
        SELECT last.id FROM closing AS last
        WHERE last.warehouse_id = warehouse.id AND last.reopened_at IS NULL AND ${until}
        ORDER BY last.through DESC LIMIT 1)
      ${only}
    ), held AS MATERIALIZED (
      SELECT place.id AS place_id, base.through, base.backwards
      FROM place
      LEFT JOIN document ON document.id = place.document_id
      JOIN base ON base.warehouse_id = coalesce(place.warehouse_id, document.warehouse_id)
      WHERE place.holds
    )
    SELECT place_id, lot_id, sum(quantity) AS quantity,
      CASE WHEN count(amount) = count(*) THEN sum(amount) END AS amount
    FROM (
      SELECT place_id, lot_id, quantity, amount
      FROM base JOIN closing_balance ON closing_balance.closing_id = base.closing_id
      UNION ALL
      SELECT held.place_id, lot_id, quantity, amount
      ${moved} AND held.place_id = movement.to_place_id
      UNION ALL
      SELECT held.place_id, lot_id, -quantity, -amount
      ${moved} AND held.place_id = movement.from_place_id
      ${fromNow ? backwards(since) : sql``}
    )
    GROUP BY place_id, lot_id HAVING sum(quantity) <> 0 OR coalesce(sum(amount), 0) <> 0`;
}

/** What lies there now, less what came since and what went. */
function backwards(since: Sql): Sql {
  return sql`
      UNION ALL
      SELECT stock.place_id, lot_id, quantity, amount
      FROM held JOIN stock ON stock.place_id = held.place_id WHERE held.backwards
      UNION ALL
      SELECT held.place_id, lot_id, -quantity, -amount
      ${since} AND held.place_id = movement.to_place_id
      UNION ALL
      SELECT held.place_id, lot_id, quantity, amount
      ${since} AND held.place_id = movement.from_place_id`;
}
