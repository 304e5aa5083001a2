import { z } from 'zod';
import { quantity, text, uid, warehouseCode } from '../fields';
import { priority } from '../requisitions/standing';

/** Whole minutes from the moment of planning; travel and waits of up to ten weeks. */
const minutes = z.int().min(0).max(100_000);
const key = text(80);
/** cm³ or grams of one unit, or of what a lorry takes. */
const measure = z.int().min(1).max(1_000_000_000);

/** Where goods go: what is told of it lies with the caller, here it is a key and a name. */
const destination = z.strictObject({
  key,
  name: z.string(),
  /** The place by itself, where the name also says whose it is; absent where there is none. */
  place: z.string().optional(),
  /** The warehouse at whose own point it is taken to lie, since nobody told where it lies; else absent. */
  near: z.string().optional(),
});

export const lorryKind = z.strictObject({
  name: z.string(),
  volume: measure,
  load: measure,
  count: z.int().min(0).max(999),
});

const givingWarehouse = z.strictObject({
  code: warehouseCode,
  name: z.string(),
  lorries: z.array(lorryKind).max(20),
  /** Its own time from the word to the lorry on the road; null: that of the plan. */
  loadingMinutes: minutes.nullable().default(null),
});

/** Volume and weight of one unit; null where the catalogue does not know them. */
const plannedItem = z.strictObject({
  uid,
  name: z.string(),
  unit: z.string(),
  volume: measure.nullable(),
  weight: measure.nullable(),
});

const demand = z.strictObject({
  key,
  destination: key,
  item: uid,
  quantity,
  priority,
  /** Minutes from the planning on, below nothing where it was past by then. Null: whenever it comes, it is not late. */
  wantedBy: z.int().min(-10_000_000).max(10_000_000).nullable(),
  /** Other names that the very same goods lie under: 临时物资 that turned out to be it. */
  alike: z.array(uid).max(200).default([]),
  /** Items that may come instead, unit for unit, the best first. */
  substitutes: z.array(uid).max(200),
});
export type Demand = z.infer<typeof demand>;

/** The items that may answer a demand: 0 for the item itself, from 1 on for what comes instead. */
export const answering = ({ item, alike, substitutes }: Demand) => [
  ...[item, ...alike].map((uid) => ({ item: uid, substitute: 0 })),
  ...substitutes.map((uid, at) => ({ item: uid, substitute: at + 1 })),
];

/** Why stock that lies there may not be given, and who could change that. */
export const keptReasons = [
  'othersGoods',
  'earmarked',
  'spokenFor',
  'drafted',
  'pending',
  'held',
] as const;

const keptBack = z.strictObject({
  reason: z.enum(keptReasons),
  /** The owner or the earmark by name; empty where it is nobody's. */
  whose: z.string(),
  quantity,
});

/**
 * What a warehouse has of an item that may be given: good, in life, free, the owner's word given, the
 * earmark fitting (`shared/stock/allocate.ts`). Lots are added up; FEFO parts them again afterwards.
 */
const supply = z.strictObject({
  warehouse: warehouseCode,
  item: uid,
  available: z.int().min(0).max(1_000_000_000),
  /** 保留底数: what stays of it, unless somebody released it (then 0). */
  floor: z.int().min(0).max(1_000_000_000),
  /** How many of those that leave first expire soon. */
  expiring: z.int().min(0).max(1_000_000_000),
  keptBack: z.array(keptBack).max(100),
});
export type Supply = z.infer<typeof supply>;

/** No row for a pair: nothing goes that way. */
const way = z.strictObject({
  warehouse: warehouseCode,
  destination: key,
  minutes,
  /** Tenths of a kilometre. */
  distance: z.int().min(0).max(1_000_000),
});

/** A line that somebody settled by hand: so many, no more and no less. */
export const lock = z.strictObject({ demand: key, warehouse: warehouseCode, item: uid, quantity });
/** What somebody forbade: an item on a way, or (null) the way itself. */
export const ban = z.strictObject({
  warehouse: warehouseCode,
  destination: key,
  item: uid.nullable(),
});

/** What a sourcing plan (调运方案) is made for. Plain data: it is stored and crosses threads. */
export const problem = z.strictObject({
  destinations: z.array(destination).max(200),
  warehouses: z.array(givingWarehouse).max(200),
  items: z.array(plannedItem).max(5000),
  demands: z.array(demand).max(5000),
  supplies: z.array(supply).max(50_000),
  ways: z.array(way).max(40_000),
  /** From the word to the lorry on the road. */
  loadingMinutes: minutes,
  /** What one lorry more weighs against minutes on the road. */
  lorryMinutes: minutes,
  locks: z.array(lock).max(5000),
  bans: z.array(ban).max(5000),
});
export type Problem = z.infer<typeof problem>;

/** From the word to the lorry on the road at a warehouse. */
export const loadingAt = (
  { loadingMinutes }: Problem,
  warehouse: Problem['warehouses'][number] | undefined,
) => warehouse?.loadingMinutes ?? loadingMinutes;
