import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { paperLines } from './paperLines';
import { readRelayed, relayedAmong } from './relayed';

/**
 * By requisition and asked item how many `lines` ask for it, and how much is `asked`, has reached whoever asked
 * (`answered`), and is `underWay`. Where goods come from where they lie, that is the sum of the papers;
 * where they come by way of another warehouse, the rule of all that is given tells how much counts once.
 * (One sort of everything is half the time of a join: a list asks for thousands of requisitions.)
 */
function totals(db: ReadableDb, which: Sql): Sql {
  const relayed = relayedAmong(db, which);
  const rows = readRelayed(db, relayed).map(({ requisitionId, askedId, answered, underWay }) => [
    ...[requisitionId, askedId, answered, underWay],
  ]);
  const others =
    relayed.length === 0
      ? which
      : sql`SELECT id FROM requisition WHERE id IN (${which}) AND id NOT IN (${list(relayed)})`;
  return sql`
    SELECT requisitionId, askedId, sum(lines) AS lines, sum(asked) AS asked,
      sum(answered) AS answered, sum(underWay) AS underWay
    FROM (
      SELECT line.requisition_id AS requisitionId, ${countsAs(sql`item`)} AS askedId, 1 AS lines,
        coalesce(line.quantity, 0) AS asked, 0 AS answered, 0 AS underWay
      FROM requisition_line AS line
      CROSS JOIN item ON item.id = line.item_id
      WHERE line.requisition_id IN (${which})
      UNION ALL
      SELECT requisitionId, askedId, 0, 0, posted, held FROM (${paperLines(others)})
      UNION ALL
      SELECT CAST(value ->> 0 AS INTEGER), CAST(value ->> 1 AS INTEGER), 0, 0, value ->> 2, value ->> 3
      FROM json_each(${JSON.stringify(rows)}))
    GROUP BY requisitionId, askedId`;
}

/** So much of a sum as falls to a line: in line order, and what is left over to the last. */
const shareOf = (sum: Sql): Sql => sql`
  max(0, CASE WHEN isLast THEN ${sum} - before ELSE min(asked, ${sum} - before) END)`;

/**
 * Every line of the requisitions with its sums: `requisitionId`, `line`, `itemId`, `asked`,
 * `answered`, `underWay`. Lines that count as one item share what was given. What is open is
 * asked − answered − under way, never below nothing (`balanceOf`).
 */
export const requisitionSums = (db: ReadableDb, which: Sql): Sql => sql`
  SELECT requisitionId, line, itemId, asked, ${shareOf(sql`answered`)} AS answered,
    ${shareOf(sql`answered + underWay`)} - ${shareOf(sql`answered`)} AS underWay
  FROM (
    SELECT line.requisition_id AS requisitionId, line.line, line.item_id AS itemId,
      coalesce(line.quantity, 0) AS asked, totals.answered, totals.underWay,
      sum(coalesce(line.quantity, 0)) OVER alike - coalesce(line.quantity, 0) AS before,
      lead(line.line) OVER alike IS NULL AS isLast
    FROM (${totals(db, which)}) AS totals
    JOIN requisition_line AS line ON line.requisition_id = totals.requisitionId
    JOIN item ON item.id = line.item_id AND ${countsAs(sql`item`)} = totals.askedId
    WINDOW alike AS (PARTITION BY totals.requisitionId, totals.askedId ORDER BY line.line))`;

/** How many of the lines that ask for an item ask for more than their share of what was given. */
const wanting = (given: Sql): Sql => sql`
  CASE WHEN lines = 1 THEN asked > ${given} ELSE (
    SELECT count(*) FROM (
      SELECT line.quantity, sum(line.quantity) OVER (ORDER BY line.line) AS until
      FROM requisition_line AS line JOIN item ON item.id = line.item_id
      WHERE line.requisition_id = requisitionId AND ${countsAs(sql`item`)} = askedId)
    WHERE quantity > 0 AND until > ${given}) END`;

/**
 * How many `lines` each requisition has, how many of them are open (`openLines`), and how many have not
 * been answered in full (`unposted`): the same shares without the lines themselves.
 */
export const requisitionCounts = (db: ReadableDb, which: Sql): Sql => sql`
  SELECT requisitionId, sum(lines) AS lines, sum(${wanting(sql`answered + underWay`)}) AS openLines,
    sum(${wanting(sql`answered`)}) AS unposted
  FROM (${totals(db, which)}) WHERE lines > 0 GROUP BY requisitionId`;
