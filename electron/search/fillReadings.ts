import type { WritableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { readingsOf } from './readings';

const tables: readonly Sql[] = [sql`item`, sql`party`, sql`team`];

/** What a name without letters is kept with, so that it is not asked again at every start. */
const none = ';';

/**
 * Gives names that have no readings theirs: those of a store that an earlier program has written.
 * Whoever saves a name from then on saves its readings with it.
 */
export function fillReadings(db: WritableDb) {
  for (const table of tables) {
    const bare = sql`SELECT id, name FROM ${table} WHERE readings = ''`;
    if (!db.find(bare)) continue;
    db.transaction(() => {
      for (const { id, name } of db.all<{ id: number; name: string }>(bare)) {
        db.run(sql`UPDATE ${table} SET readings = ${readingsOf(name) || none} WHERE id = ${id}`);
      }
    });
  }
}
