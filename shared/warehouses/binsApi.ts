import { z } from 'zod';
import { command, query } from '../call';
import {
  businessDate,
  condition,
  maybeText,
  quantityTotal,
  text,
  uid,
  warehouseCode,
} from '../fields';
import { itemLabel } from '../stock/api';
import { binCode, mostAtOnce, zoneCode } from './binCodes';

const zoneLabel = z.strictObject({ code: z.string(), name: z.string() });

const binRow = z.strictObject({ uid, code: z.string(), zone: zoneLabel });
export type BinRow = z.infer<typeof binRow>;

const zoneRow = zoneLabel.extend({
  purpose: z.string(),
  /** Bins that are not 停用. */
  bins: z.int().min(0),
  /** Whether goods have lain in one of its bins: its code then stays. */
  used: z.boolean(),
});
export type ZoneRow = z.infer<typeof zoneRow>;

/** What a bin takes; null where nobody has measured. */
const capacityCm3 = z.int().min(1).max(1_000_000_000_000).nullable();
const bearsG = z.int().min(1).max(1_000_000_000_000).nullable();

/** See `Measured` in shared/warehouses/fill.ts. */
const measured = z.strictObject({ known: quantityTotal, unmeasured: z.int().min(0) });

const planBin = z.strictObject({
  uid,
  code: z.string(),
  active: z.boolean(),
  capacityCm3,
  bearsG,
  /** How many items lie there. */
  items: z.int().min(0),
  volume: measured,
  weight: measured,
});
export type PlanBin = z.infer<typeof planBin>;

const planZone = zoneRow.extend({ bins: z.array(planBin) });
export type PlanZone = z.infer<typeof planZone>;

const binGoods = z.strictObject({
  item: itemLabel,
  condition,
  quantity: quantityTotal,
  lots: z.int().min(1),
  firstExpiry: businessDate.nullable(),
  /** Null where one unit was never measured. */
  volumeCm3: quantityTotal.nullable(),
  weightG: quantityTotal.nullable(),
});
export type BinGoods = z.infer<typeof binGoods>;

export const binsApi = {
  'zones.list': query({
    what: 'The zones of a warehouse by code.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({ rows: z.array(zoneRow) }),
  }),
  'zones.save': command({
    what: 'Adds a zone to a warehouse, renames one, or says what it is for.',
    who: ['keeper', 'administrator'],
    input: z.strictObject({
      warehouse: warehouseCode,
      /** The code that it has now; null for a new one. */
      zone: zoneCode.nullable(),
      code: zoneCode,
      name: text(40),
      purpose: maybeText(100),
    }),
    output: z.strictObject({ warehouse: warehouseCode, code: zoneCode }),
  }),
  'bins.list': query({
    what: 'The bins of a warehouse in walking order; with an item, first those where it lies.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode, item: uid.optional() }),
    output: z.strictObject({
      rows: z.array(binRow),
      /** The bin where most of the item lies, as a proposal. */
      proposed: uid.nullable(),
    }),
  }),
  'bins.plan': query({
    what: 'The plan of a warehouse: zones and bins with what they take and how much of it is used.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({ zones: z.array(planZone) }),
  }),
  'bins.read': query({
    what: 'What lies in a bin, item by item.',
    who: 'signedIn',
    input: z.strictObject({ bin: uid }),
    output: z.strictObject({
      bin: binRow,
      warehouse: warehouseCode,
      /** Whether goods have lain in it: its code then stays. */
      used: z.boolean(),
      rows: z.array(binGoods),
    }),
  }),
  'bins.save': command({
    what: 'Adds a bin to a warehouse, says what it takes, or puts an empty one out of use.',
    who: ['keeper', 'administrator'],
    input: z.strictObject({
      warehouse: warehouseCode,
      bin: uid,
      code: binCode,
      zone: zoneCode,
      /** What is left out stays as it is. */
      capacityCm3: capacityCm3.optional(),
      bearsG: bearsG.optional(),
      active: z.boolean().optional(),
    }),
    output: z.strictObject({ bin: uid }),
  }),
  'bins.addRack': command({
    what: 'Adds all bins from one code to another; those that are there already stay as they are.',
    who: ['keeper', 'administrator'],
    input: z.strictObject({
      warehouse: warehouseCode,
      zone: zoneCode,
      /** `A-01-01` to `A-05-06`: see `codesBetween` in shared/warehouses/binCodes.ts. */
      first: binCode,
      last: binCode,
      capacityCm3,
      bearsG,
    }),
    output: z.strictObject({
      warehouse: warehouseCode,
      added: z.int().min(0),
      present: z.int().min(0),
    }),
  }),
  'bins.measure': command({
    what: 'Says for some bins of a warehouse at once what they take.',
    who: ['keeper', 'administrator'],
    input: z.strictObject({
      warehouse: warehouseCode,
      bins: z.array(uid).min(1).max(mostAtOnce),
      capacityCm3,
      bearsG,
    }),
    output: z.strictObject({ warehouse: warehouseCode, changed: z.int().min(0) }),
  }),
};
