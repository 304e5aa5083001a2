import type { Output } from '../../shared/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { type JobContext, reading } from '../job';
import { leadsProvince } from '../operations/directs';
import { listDrills } from './record';

/** What can be drilled, and which drills were left: in a drill none is told, since one is under way. */
export function readOverview(context: JobContext): Output<'drills.overview'> {
  const { program } = context;
  const query = reading(context);
  const { db } = query;
  const { seeds, drill, dataFolder, beginning } = program;
  return {
    scripts: seeds.drills.map(({ code, title, about, place, basis, events }) => ({
      ...{ code, title, about, place, basis },
      events: events.length,
      minutes: events.at(-1)?.minutes ?? 0,
    })),
    left:
      drill !== null || beginning !== null
        ? []
        : listDrills(dataFolder)
            .filter(({ record }) => !isEnded(db, record.drill))
            .map(({ record: { drill: uid, title, begunAt, begunBy } }) => ({
              ...{ drill: uid, title, begunAt },
              begunBy: nameOf(db, begunBy),
            })),
    beginning: beginning && { part: beginning.part },
    mayLead: leadsProvince(query),
  };
}

/** Its report is kept, and its folder is only not yet gone. */
function isEnded(db: ReadableDb, drill: string): boolean {
  return db.find(sql`SELECT 1 FROM drill_report WHERE uid = ${drill}`) !== undefined;
}

function nameOf(db: ReadableDb, uid: string): string {
  return db.find<{ name: string }>(sql`SELECT name FROM user WHERE uid = ${uid}`)?.name ?? '';
}
