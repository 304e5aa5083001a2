import { z } from 'zod';

/** 道路等级: what most of the way is. */
export const roadClass = z.enum(['motorway', 'trunk', 'county']);
export type RoadClass = z.infer<typeof roadClass>;

/**
 * How much longer a road of a class is than the straight line, and how fast a loaded lorry goes on it.
 * Ours, proposed (建议值): speeds below what the signs allow.
 */
export const roads: Readonly<Record<RoadClass, { detour: number; kilometresPerHour: number }>> = {
  motorway: { detour: 1.3, kilometresPerHour: 70 },
  trunk: { detour: 1.4, kilometresPerHour: 50 },
  county: { detour: 1.5, kilometresPerHour: 35 },
};

/** A point in degrees × 1,000,000. */
export interface Point {
  longitudeE6: number;
  latitudeE6: number;
}

/** Cities far from each other are joined by a motorway. */
const nearKilometres = 40;
/** Through the gate and to the door, however near. */
const leastMinutes = 15;

/** The way between two points as it is proposed where nobody has said it: tenths of a kilometre, minutes. */
export function proposedWay(from: Point, to: Point, given?: RoadClass) {
  const straight = kilometresBetween(from, to);
  const road = given ?? (straight < nearKilometres ? 'trunk' : 'motorway');
  const { detour, kilometresPerHour } = roads[road];
  const kilometres = straight * detour;
  return {
    roadClass: road,
    distance: Math.round(kilometres * 10),
    minutes: Math.max(leastMinutes, Math.round((kilometres / kilometresPerHour) * 60)),
  };
}

/** The straight line over the globe. */
function kilometresBetween(a: Point, b: Point): number {
  const radians = (e6: number) => (e6 / 1_000_000) * (Math.PI / 180);
  const up = Math.sin(radians(b.latitudeE6 - a.latitudeE6) / 2) ** 2;
  const along = Math.sin(radians(b.longitudeE6 - a.longitudeE6) / 2) ** 2;
  const across = Math.cos(radians(a.latitudeE6)) * Math.cos(radians(b.latitudeE6)) * along;
  return 2 * 6371 * Math.asin(Math.sqrt(up + across));
}
