import { z } from 'zod';
import { basisSchema } from '../shared/basis';
import { businessDate, condition, quantity, warehouseCode } from '../shared/fields';
import { partyRole } from '../shared/parties/api';
import { role } from '../shared/roles';
import { teamClass } from '../shared/teams/api';

/** The shapes of the files beside this one. Quantities are whole units, money is whole 分. */

const name = z.string().min(1).max(100);
const initials = z.string().regex(/^[A-Z0-9]{1,30}$/);
const adminCode = z.string().regex(/^\d{6}$/);
export const itemCode = z.string().regex(/^[A-D]\d{2}$/);
const count = z.int().positive();
/** 储备库等级, one is the highest. */
export const level = z.literal([1, 2, 3, 4]);
const tier = z.enum(['province', 'city', 'county']);
export type Tier = z.infer<typeof tier>;

export const warehouseSeed = z.strictObject({
  code: warehouseCode,
  adminCode,
  tier,
  name,
  shortName: name,
  /** Pinyin initials of the short name. */
  initials,
  /** Code of the society that keeps it and whose own goods lie there. */
  society: z.string(),
  address: z.string().nullable(),
  /** Decimal degrees. */
  longitude: z.number().min(73).max(136),
  latitude: z.number().min(3).max(54),
  /** Residents of the area it serves. */
  population: count,
  targetLevel: level,
  basis: basisSchema,
});
export type WarehouseSeed = z.infer<typeof warehouseSeed>;

const bins = z.strictObject({ racks: count.max(99), places: count.max(99) });
/** 库区: one zone as it is laid out in a new warehouse of each tier. */
export const zoneSeed = z.strictObject({
  code: z.string().regex(/^[A-Z]$/),
  name,
  purpose: z.string(),
  /** The condition that goods put here normally have. */
  condition,
  bins: z.strictObject({ province: bins, city: bins, county: bins }),
  basis: basisSchema,
});
export type ZoneSeed = z.infer<typeof zoneSeed>;

export const unitSeed = z.strictObject({
  name: z.string().min(1).max(4),
  initials,
  kind: z.enum(['count', 'weight', 'volume', 'length']),
  basis: basisSchema,
});
export type UnitSeed = z.infer<typeof unitSeed>;

export const categorySeed = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name,
  initials,
  /** The zone where its goods are proposed to lie. */
  zone: z.string(),
  basis: basisSchema,
});
export type CategorySeed = z.infer<typeof categorySeed>;

export const itemSeed = z.strictObject({
  code: itemCode,
  name,
  /** 规格型号: never empty, because N95 and KN95 were once mixed up in public. */
  spec: z.string().min(1).max(100),
  initials,
  category: z.string(),
  /** The smallest unit ever handed out. */
  unit: z.string(),
  packs: z.array(z.strictObject({ unit: z.string(), factor: z.int().min(2) })),
  /** 替代物资: what may go in its place, one for one, by our proposal; the best first. */
  substitutes: z
    .array(z.strictObject({ item: itemCode, note: z.string().min(4).max(200) }))
    .default([]),
  /** With `expires` the 保质期; else the 储备年限, a reminder that never makes a lot expired. */
  shelfLifeMonths: count.nullable(),
  /** Whether lots of it normally carry an expiry date. */
  expires: z.boolean(),
  /** 件: how many bundles one unit comes in (cloth and poles); no pack. Null: unknown. */
  parcelsPerUnit: count.nullable(),
  volumeCm3: count.nullable(),
  weightG: count.nullable(),
  peopleServed: count.nullable(),
  /** What it counts for in 可保障人数; null: for nothing. */
  need: z.enum(['kit', 'shelter', 'bedding', 'mat', 'water', 'food', 'hygiene']).nullable(),
  /** Drinking water in one unit, in mL; at 15 L a person and day. */
  waterMl: count.nullable(),
  /** Food energy of one unit, in kcal; at 2100 kcal a person and day. */
  energyKcal: count.nullable(),
  /** 回收类: must come back. */
  recoverable: z.boolean(),
  serialised: z.boolean(),
  /** Whether kits are filled with what expires last, so that they stay fresh. */
  picksLast: z.boolean().default(false),
  /** Per smallest unit. Null is unknown, not zero. */
  referencePriceFen: count.nullable(),
  /** GB/T 38565-2020. */
  gbCode: z
    .string()
    .regex(/^[1-3]\d{6}$/)
    .nullable(),
  basis: basisSchema,
});
export type ItemSeed = z.infer<typeof itemSeed>;

/** 组套清单: what one kit is made of. */
export const billSeed = z.strictObject({
  kit: itemCode,
  version: count,
  madeOn: businessDate,
  note: z.string(),
  lines: z.array(z.strictObject({ item: itemCode, quantity, basis: basisSchema })).min(1),
  basis: basisSchema,
});
export type BillSeed = z.infer<typeof billSeed>;

const kitLineSeed = z.strictObject({
  item: itemCode,
  quantity,
  nature: z.enum(['loan', 'consumable']),
  basis: basisSchema,
});
export const teamSeed = z.strictObject({
  code: z.string().regex(/^\d{6}[A-Z]{2}$/),
  name,
  shortName: name,
  /** Pinyin initials of the short name. */
  initials,
  class: teamClass,
  tier,
  society: z.string(),
  /** The warehouse that keeps its kit. */
  warehouse: warehouseCode,
  /** Members that can be sent at once. */
  deployable: count.nullable(),
  kit: z.strictObject({ version: count, lines: z.array(kitLineSeed) }),
  basis: basisSchema,
});
export type TeamSeed = z.infer<typeof teamSeed>;

export const partySeed = z.strictObject({
  code: z.string().regex(/^[A-Z]{2,4}\d{0,6}$/),
  name,
  shortName: name,
  /** Pinyin initials of the short name. */
  initials,
  nature: z.enum(['organisation', 'person']),
  roles: z.array(partyRole).min(1),
  adminCode: adminCode.nullable(),
  basis: basisSchema,
});
export type PartySeed = z.infer<typeof partySeed>;

export const earmarkSeed = z.strictObject({
  code: z.string().regex(/^(XM|SJ|DQ)\d{2,6}$/),
  nature: z.enum(['project', 'place', 'event']),
  name,
  initials,
  adminCode: adminCode.nullable(),
  basis: basisSchema,
});
export type EarmarkSeed = z.infer<typeof earmarkSeed>;

/** 储备定额 of one item in a warehouse of one target level. */
export const reserveSeed = z.strictObject({
  level,
  item: itemCode,
  standing: quantity,
  minimum: quantity,
  maximum: quantity,
  basis: basisSchema,
});
export type ReserveSeed = z.infer<typeof reserveSeed>;

export const userSeed = z.strictObject({
  login: z.string().regex(/^[a-z]{2,12}$/),
  name,
  /** A warehouse of null is all of them. */
  grants: z.array(z.strictObject({ role, warehouse: warehouseCode.nullable() })).min(1),
  basis: basisSchema,
});
export type UserSeed = z.infer<typeof userSeed>;
