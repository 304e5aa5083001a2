import type { Output, Parsed } from '../../shared/api';
import type { WayRow } from '../../shared/planning/travelApi';
import { type Point, proposedOver, straightBetween } from '../../shared/planning/ways';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { leadsProvince, refuseLocal } from '../operations/directs';
import { roadsOf } from './roads';
import { type SetColumns, setOf } from './setBy';

type Known = Omit<WayRow, 'straight' | 'toName'>;

/** What is known of the ways between warehouses, by `from to`. */
export function knownWays(db: ReadableDb): Map<string, Known> {
  const rows = db.all<Omit<Known, 'set'> & SetColumns>(sql`
    SELECT source.code AS "from", target.code AS "to", road_class AS roadClass, distance, minutes,
      basis, set_at AS setAt, user.uid AS setUid, user.name AS setName
    FROM travel
    JOIN warehouse AS source ON source.id = from_warehouse_id
    JOIN warehouse AS target ON target.id = to_warehouse_id
    LEFT JOIN user ON user.id = set_by`);
  return new Map(
    rows.map(({ setAt, setUid, setName, ...way }) => [
      `${way.from} ${way.to}`,
      { ...way, set: setOf({ setAt, setUid, setName }) },
    ]),
  );
}

/** Where each warehouse lies. */
export function pointsOf(db: ReadableDb): Map<string, Point & { name: string }> {
  const rows = db.all<Point & { code: string; name: string }>(sql`
    SELECT code, name, longitude_e6 AS longitudeE6, latitude_e6 AS latitudeE6 FROM warehouse`);
  return new Map(rows.map(({ code, ...point }) => [code, point]));
}

/** How far it is from a warehouse to each other, as the province knows it or as it is proposed. */
export function listWays(
  context: QueryContext,
  { from }: Parsed<'planning.ways'>,
): Output<'planning.ways'> {
  const { db } = context;
  readWarehouse(db, from);
  const known = knownWays(db);
  const points = pointsOf(db);
  const roads = roadsOf(db);
  const here = points.get(from);
  return {
    maySave: leadsProvince(context),
    rows: [...points].flatMap(([to, point]): WayRow[] => {
      if (to === from || here === undefined) return [];
      const straight = straightBetween(here, point);
      const said = known.get(`${from} ${to}`);
      const way = said ?? {
        ...{ from, to, ...proposedOver(straight, roads), basis: null, set: null },
      };
      return [{ ...way, straight, toName: point.name }];
    }),
  };
}

/** A road is as long back as there: one entry says both. All of them are kept, or none. */
export function saveWays(
  context: CommandContext,
  { from, ways }: Parsed<'planning.saveWays'>,
): Output<'planning.saveWays'> {
  const { db, now, actor } = context;
  const source = readWarehouse(db, from);
  refuseLocal(context);
  const known = knownWays(db);
  context.was({ ways: ways.map(({ to }) => ({ to, way: wayOf(known.get(`${from} ${to}`)) })) });
  for (const { to, way } of ways) {
    if (to === from) refuse('notFound', { what: 'warehouse', uid: to });
    const target = readWarehouse(db, to);
    for (const [one, other] of [
      [source.id, target.id],
      [target.id, source.id],
    ] as const) {
      db.run(sql`
        DELETE FROM travel WHERE from_warehouse_id = ${one} AND to_warehouse_id = ${other}`);
      if (way === null) continue;
      db.run(sql`
        INSERT INTO travel (from_warehouse_id, to_warehouse_id, road_class, distance, minutes,
          basis, set_at, set_by)
        VALUES (${one}, ${other}, ${way.roadClass}, ${way.distance}, ${way.minutes}, ${way.basis},
          ${now.toISOString()}, ${actor.id})`);
    }
  }
  return { from, ways: ways.length };
}

function wayOf(known: Known | undefined) {
  if (known === undefined) return null;
  const { roadClass, distance, minutes, basis } = known;
  return { roadClass, distance, minutes, basis };
}
