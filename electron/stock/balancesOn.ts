import { type Sql, sql } from '../database/sql';

/**
 * What lay where at the end of a business date, by place and lot, in the columns of `stock`: for
 * each warehouse the balances of its last closing in force and what moved after it, by business
 * date; without a closing, all that moved. What is on the road is the sender's (domain.md, rule 11).
 *
 * `before` leaves out a closing of the day itself, so that it can be derived again; `warehouse`
 * narrows to one.
 */
export function balancesOn(
  day: string,
  { warehouse, before = false }: { warehouse?: number; before?: boolean } = {},
): Sql {
  const only = warehouse === undefined ? sql`` : sql`WHERE warehouse.id = ${warehouse}`;
  const until = before ? sql`last.through < ${day}` : sql`last.through <= ${day}`;
  const moved = sql`
    FROM posting JOIN movement ON movement.posting_id = posting.id JOIN held
    WHERE posting.business_date <= ${day} AND posting.business_date > held.through
      AND posting.business_date > (SELECT min(through) FROM base)`;
  return sql`
    WITH base AS MATERIALIZED (
      SELECT warehouse.id AS warehouse_id, closing.id AS closing_id,
        coalesce(closing.through, '') AS through
      FROM warehouse LEFT JOIN closing ON closing.id = (
        SELECT last.id FROM closing AS last
        WHERE last.warehouse_id = warehouse.id AND last.reopened_at IS NULL AND ${until}
        ORDER BY last.through DESC LIMIT 1)
      ${only}
    ), held AS MATERIALIZED (
      SELECT place.id AS place_id, base.through
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
    )
    GROUP BY place_id, lot_id HAVING sum(quantity) <> 0`;
}
