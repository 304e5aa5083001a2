import type { Output, Parsed } from '../../shared/api';
import type { WayRow } from '../../shared/planning/api';
import { type Point, proposedWay } from '../../shared/planning/ways';
import { type CommandContext, type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** What is known of the ways between warehouses, by `from to`. */
export function knownWays(db: ReadableDb): Map<string, WayRow> {
  const rows = db.all<WayRow>(sql`
    SELECT source.code AS "from", target.code AS "to", road_class AS roadClass, distance, minutes,
      basis
    FROM travel
    JOIN warehouse AS source ON source.id = from_warehouse_id
    JOIN warehouse AS target ON target.id = to_warehouse_id`);
  return new Map(rows.map((row) => [`${row.from} ${row.to}`, row]));
}

/** Where each warehouse lies. */
export function pointsOf(db: ReadableDb): Map<string, Point> {
  const rows = db.all<Point & { code: string }>(sql`
    SELECT code, longitude_e6 AS longitudeE6, latitude_e6 AS latitudeE6 FROM warehouse`);
  return new Map(rows.map(({ code, ...point }) => [code, point]));
}

/** How far it is from a warehouse to each other, as the province knows it or as it is proposed. */
export function listWays(
  { db }: QueryContext,
  { from }: Parsed<'planning.ways'>,
): Output<'planning.ways'> {
  readWarehouse(db, from);
  const known = knownWays(db);
  const points = pointsOf(db);
  const here = points.get(from);
  return {
    rows: [...points].flatMap(([to, point]): WayRow[] => {
      if (to === from || here === undefined) return [];
      return [known.get(`${from} ${to}`) ?? { from, to, ...proposedWay(here, point), basis: null }];
    }),
  };
}

/** A road is as long back as there: one entry says both. */
export function saveWay(
  { db, was }: CommandContext,
  { from, to, way }: Parsed<'planning.saveWay'>,
): Output<'planning.saveWay'> {
  const [source, target] = [readWarehouse(db, from), readWarehouse(db, to)];
  const before = knownWays(db).get(`${from} ${to}`) ?? null;
  was({ way: before });
  for (const [one, other] of [
    [source.id, target.id],
    [target.id, source.id],
  ] as const) {
    db.run(sql`DELETE FROM travel WHERE from_warehouse_id = ${one} AND to_warehouse_id = ${other}`);
    if (way === null) continue;
    db.run(sql`
      INSERT INTO travel (from_warehouse_id, to_warehouse_id, road_class, distance, minutes, basis)
      VALUES (${one}, ${other}, ${way.roadClass}, ${way.distance}, ${way.minutes}, ${way.basis})`);
  }
  return { from };
}
