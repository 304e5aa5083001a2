import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import { instant, text, warehouseCode } from '../fields';
import type { Role } from '../roles';
import { lorryKind } from './problem';
import { roadClass, roadFigures } from './ways';

/**
 * Ways, roads and lorries are kept by those who plan by them: ways and roads, which every plan of the
 * province reckons with, by those of them who decide for all of it.
 */
const keepers: readonly Role[] = ['dispatcher', 'administrator'];

const basis = text(120);

/** Who said it last and when. */
const setBy = z.strictObject({ by: actor, at: instant });
export type SetBy = z.infer<typeof setBy>;

const way = z.strictObject({
  roadClass,
  /** Tenths of a kilometre. */
  distance: z.int().min(0).max(1_000_000),
  minutes: z.int().min(0).max(100_000),
});

const wayRow = way.extend({
  from: warehouseCode,
  to: warehouseCode,
  toName: z.string(),
  /** The straight line, in tenths of a kilometre. */
  straight: z.int().min(0),
  /** How it is known; null: proposed from the straight line. */
  basis: z.string().nullable(),
  set: setBy.nullable(),
});
export type WayRow = z.infer<typeof wayRow>;

const roadRow = roadFigures.extend({
  roadClass,
  /** How it is known; null: as proposed. */
  basis: z.string().nullable(),
  proposed: roadFigures,
  set: setBy.nullable(),
});
export type RoadRow = z.infer<typeof roadRow>;

const fleetRow = z.strictObject({
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  lorries: z.array(lorryKind),
  isProposed: z.boolean(),
  /** Its own time to load; null: that of each plan. */
  loadingMinutes: z.int().min(0).nullable(),
  set: setBy.nullable(),
});
export type FleetRow = z.infer<typeof fleetRow>;

/** What plans reckon with: ways, roads and lorries. */
export const travelApi = {
  'planning.ways': query({
    what: 'Distance and time from a warehouse to all others, known or proposed.',
    who: 'signedIn',
    input: z.strictObject({ from: warehouseCode }),
    output: z.strictObject({ rows: z.array(wayRow), maySave: z.boolean() }),
  }),
  'planning.saveWays': command({
    what: 'Says how far and how long it is from a city to others, both ways; null forgets one.',
    who: keepers,
    input: z.strictObject({
      from: warehouseCode,
      ways: z
        .array(z.strictObject({ to: warehouseCode, way: way.extend({ basis }).nullable() }))
        .min(1)
        .max(500),
    }),
    output: z.strictObject({ from: warehouseCode, ways: z.int().min(1) }),
  }),
  'planning.roads': query({
    what: 'How much longer roads are than the straight line, and how fast, by class.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(roadRow), maySave: z.boolean() }),
  }),
  'planning.saveRoad': command({
    what: 'Sets the figures of a class of road with their basis; null goes back to the proposal.',
    who: keepers,
    input: z.strictObject({ roadClass, own: roadFigures.extend({ basis }).nullable() }),
    output: z.strictObject({ roadClass }),
  }),
  'planning.lorries': query({
    what: 'The lorries that each warehouse can call, by kind; proposed where nobody has said it.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(fleetRow) }),
  }),
  'planning.saveLorries': command({
    what: 'Says which lorries a warehouse can call and how long it loads; none: as proposed.',
    who: keepers,
    input: z.strictObject({
      warehouse: warehouseCode,
      lorries: z.array(lorryKind.extend({ name: text(40) })).max(20),
      loadingMinutes: z.int().min(0).max(10_000).nullable(),
    }),
    output: z.strictObject({ warehouse: warehouseCode }),
  }),
};
