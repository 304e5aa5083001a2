import { sql } from '../database/sql';

/** The warehouse that keeps the kit of `team`: the provincial centre where none is named. */
export const keptAt = sql`coalesce(team.warehouse_id,
  (SELECT id FROM warehouse WHERE tier = 'province' ORDER BY code LIMIT 1))`;
