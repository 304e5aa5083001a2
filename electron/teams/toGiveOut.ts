import { readHeld } from '../custody/readHeld';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';

/** The items of the kit lists in force. */
export const kitItems: Sql = sql`
  SELECT DISTINCT item_id FROM team_kit_line WHERE version = (
    SELECT max(version) FROM team_kit_line AS newest
    WHERE newest.team_id = team_kit_line.team_id)`;

/**
 * What teams hold of the items of kits to give out (救灾 and the like, which wait for a 核销单), as rows of
 * `placeId, lotId, quantity`: it passes through their hands and is no equipment of theirs.
 *
 * 50 tents were issued as 救灾物资 to a team whose kit has 4: of those it holds none.
 */
export function toGiveOut(db: ReadableDb, today: string): Sql {
  const lots = sql`SELECT lot.id FROM lot WHERE lot.item_id IN (${kitItems})`;
  const sums = new Map<string, { placeId: number; lotId: number; quantity: number }>();
  for (const { placeId, lotId, outstanding, reportDue } of readHeld(db, { lots }, today)) {
    if (reportDue === null) continue;
    const at = `${placeId} ${lotId}`;
    const quantity = (sums.get(at)?.quantity ?? 0) + outstanding;
    sums.set(at, { placeId, lotId, quantity });
  }
  return sql`(
    SELECT value ->> 'placeId' AS placeId, value ->> 'lotId' AS lotId,
      value ->> 'quantity' AS quantity
    FROM json_each(${JSON.stringify([...sums.values()])}))`;
}
