import type { Output, Parsed } from '../../shared/api';
import { proposedRoads, type RoadClass, type Roads, roadClass } from '../../shared/planning/ways';
import type { CommandContext, QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { leadsProvince, refuseLocal } from '../operations/directs';
import { type SetColumns, setOf } from './setBy';

type Row = Output<'planning.roads'>['rows'][number];

interface Own extends SetColumns {
  roadClass: RoadClass;
  detour: number;
  speed: number;
  basis: string;
}

const ownRoads = (db: ReadableDb) =>
  db.all<Own>(sql`
    SELECT road_class AS roadClass, detour, speed, basis, set_at AS setAt, user.uid AS setUid,
      user.name AS setName
    FROM road LEFT JOIN user ON user.id = set_by`);

/** Detour and speed of each class of road, as the province has set them or as proposed. */
export function roadsOf(db: ReadableDb): Roads {
  const own = ownRoads(db).map(({ roadClass: of, detour, speed }) => [of, { detour, speed }]);
  return { ...proposedRoads, ...Object.fromEntries(own) };
}

export function listRoads(context: QueryContext): Output<'planning.roads'> {
  const owns = ownRoads(context.db);
  return {
    maySave: leadsProvince(context),
    rows: roadClass.options.map((of): Row => {
      const own = owns.find((each) => each.roadClass === of);
      const { detour, speed } = own ?? proposedRoads[of];
      return {
        ...{ roadClass: of, detour, speed, basis: own?.basis ?? null },
        proposed: proposedRoads[of],
        set: own ? setOf(own) : null,
      };
    }),
  };
}

/** Keeps the province's own figures of a class with their basis, or goes back to the proposal. */
export function saveRoad(
  context: CommandContext,
  { roadClass: of, own }: Parsed<'planning.saveRoad'>,
): Output<'planning.saveRoad'> {
  const { db, now, actor, was } = context;
  refuseLocal(context);
  const before = ownRoads(db).find((each) => each.roadClass === of);
  was({
    own: before ? { detour: before.detour, speed: before.speed, basis: before.basis } : null,
  });
  db.run(sql`DELETE FROM road WHERE road_class = ${of}`);
  if (own !== null) {
    db.run(sql`
      INSERT INTO road (road_class, detour, speed, basis, set_at, set_by)
      VALUES (${of}, ${own.detour}, ${own.speed}, ${own.basis}, ${now.toISOString()}, ${actor.id})`);
  }
  return { roadClass: of };
}
