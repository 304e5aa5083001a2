import { z } from 'zod';

/** 道路等级: what most of the way is. */
export const roadClass = z.enum(['motorway', 'trunk', 'county']);
export type RoadClass = z.infer<typeof roadClass>;

export const roadFigures = z.strictObject({
  /** How much longer a road is than the straight line, in hundredths of it. */
  detour: z.int().min(100).max(500),
  /** How fast a loaded lorry goes on it, in kilometres an hour. */
  speed: z.int().min(1).max(200),
});
export type Roads = Readonly<Record<RoadClass, z.infer<typeof roadFigures>>>;

/** Ours, proposed (建议值): speeds below what the signs allow. */
export const proposedRoads: Roads = {
  motorway: { detour: 130, speed: 70 },
  trunk: { detour: 140, speed: 50 },
  county: { detour: 150, speed: 35 },
};

/** A point in degrees × 1,000,000. */
export interface Point {
  longitudeE6: number;
  latitudeE6: number;
}

/** Cities far from each other are joined by a motorway: beyond so many tenths of a kilometre (建议值). */
const nearTenths = 400;
/** Through the gate and to the door, however near. */
const leastMinutes = 15;

/**
 * The stretches of a road over so long a straight line (tenths of a kilometre). One over a motorway begins and
 * ends on other roads: its first 40 kilometres go by trunk road, so that of two places the farther is never
 * the sooner. Of a road that is given, all is of its class.
 */
export function stretchesOver(straight: number, roads: Roads, given?: RoadClass) {
  const near = Math.min(straight, nearTenths);
  const stretches: { roadClass: RoadClass; straight: number }[] =
    given === undefined
      ? [
          { roadClass: 'trunk', straight: near },
          { roadClass: 'motorway', straight: straight - near },
        ]
      : [{ roadClass: given, straight }];
  return stretches
    .filter((each, index) => index === 0 || each.straight > 0)
    .map((each) => ({ ...each, ...roads[each.roadClass] }));
}

/** What a road over so long a straight line (tenths of a kilometre) is proposed to take. */
export function proposedOver(straight: number, roads: Roads, given?: RoadClass) {
  const stretches = stretchesOver(straight, roads, given).map((each) => {
    const distance = (each.straight * each.detour) / 100;
    return { roadClass: each.roadClass, distance, minutes: (distance * 6) / each.speed };
  });
  const sum = (of: 'distance' | 'minutes') =>
    Math.round(stretches.reduce((all, each) => all + each[of], 0));
  return {
    roadClass: stretches.at(-1)?.roadClass ?? 'trunk',
    distance: sum('distance'),
    minutes: Math.max(leastMinutes, sum('minutes')),
  };
}

/** The way between two points as it is proposed where nobody has said it: tenths of a kilometre, minutes. */
export const proposedWay = (from: Point, to: Point, roads: Roads) =>
  proposedOver(straightBetween(from, to), roads);

/** The straight line over the globe, in tenths of a kilometre. */
export function straightBetween(a: Point, b: Point): number {
  const radians = (e6: number) => (e6 / 1_000_000) * (Math.PI / 180);
  const up = Math.sin(radians(b.latitudeE6 - a.latitudeE6) / 2) ** 2;
  const along = Math.sin(radians(b.longitudeE6 - a.longitudeE6) / 2) ** 2;
  const across = Math.cos(radians(a.latitudeE6)) * Math.cos(radians(b.latitudeE6)) * along;
  return Math.round(20 * 6371 * Math.asin(Math.sqrt(up + across)));
}
