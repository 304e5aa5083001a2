import { z } from 'zod';
import { command, query } from '../call';
import { businessDate, text, uid, warehouseCode } from '../fields';

const warehouseRow = z.strictObject({
  code: warehouseCode,
  name: z.string(),
  shortName: z.string(),
  tier: z.enum(['province', 'city', 'county']),
  /** 目标等级 1–4, a proposal until the province sets it. */
  targetLevel: z.int().min(1).max(4),
  longitude: z.number(),
  latitude: z.number(),
  population: z.int().nullable(),
  /** The society whose own goods lie here. */
  society: z.strictObject({ uid, name: z.string() }),
  /** Whether this installation keeps it, and so mints its numbers. */
  keptHere: z.boolean(),
  /** 启用日期; null until the warehouse goes live. */
  openingDate: businessDate.nullable(),
});
export type WarehouseRow = z.infer<typeof warehouseRow>;

const binRow = z.strictObject({
  uid,
  code: z.string(),
  zone: z.strictObject({ code: z.string(), name: z.string() }),
});
export type BinRow = z.infer<typeof binRow>;

export const warehousesApi = {
  'warehouses.list': query({
    what: 'The warehouses of the province, the centre first.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(warehouseRow) }),
  }),
  'warehouses.goLive': command({
    what: 'Sets the opening date (启用日期) of a warehouse. Refused once there is a numbered paper.',
    who: ['administrator', 'finance'],
    input: z.strictObject({ warehouse: warehouseCode, openingDate: businessDate }),
    output: z.strictObject({ warehouse: warehouseCode, openingDate: businessDate }),
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
  'bins.save': command({
    what: 'Adds a bin to a warehouse, or corrects one that was never used.',
    who: ['keeper', 'administrator'],
    input: z.strictObject({
      warehouse: warehouseCode,
      bin: uid,
      code: text(20).regex(/^[A-Z0-9]+(-[A-Z0-9]+){1,4}$/),
      zone: text(10),
    }),
    output: z.strictObject({ bin: uid }),
  }),
};
