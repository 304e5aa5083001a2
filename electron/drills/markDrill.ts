import type { DrillScript } from '../../shared/drills/script';
import type { Actor, Random } from '../context';
import { openStore } from '../database/migrate';
import { sql } from '../database/sql';
import { beginIncarnation } from '../store/beginIncarnation';
import { readFacts } from '../store/openStoreFile';

/**
 * Makes a copied store a drill for ever. It begins a life of its own there, so that its papers have
 * other numbers than those of the real store, and its chain can't be taken for the real one.
 */
export function markDrill(
  file: string,
  given: {
    drill: string;
    script: DrillScript;
    by: Pick<Actor, 'id' | 'uid'>;
    now: Date;
    random: Random;
  },
) {
  const { drill, script, by, now, random } = given;
  const db = openStore(file);
  try {
    db.transaction(() => {
      const store = readFacts(db).facts;
      const { facts } = beginIncarnation(
        { db, store, now, random },
        { reason: 'restore', told: { drill, by: by.uid }, livesBefore: 1 },
      );
      const at = now.toISOString();
      db.run(sql`
        INSERT INTO drill (id, uid, begun_at, begun_by, incarnation_id, script)
        VALUES (1, ${drill}, ${at}, ${by.id}, ${facts.incarnation.id}, ${JSON.stringify(script)})`);
      db.run(sql`
        INSERT INTO drill_clock (id, shown_at, set_at, factor) VALUES (1, ${at}, ${at}, 1)`);
    });
  } finally {
    db.close();
  }
}
