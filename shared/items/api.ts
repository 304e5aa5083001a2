import { z } from 'zod';
import { query } from '../call';
import { maybeText, uid, warehouseCode } from '../fields';

export const itemRow = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  category: z.strictObject({ uid, name: z.string() }),
  unit: z.string(),
  packs: z.array(z.strictObject({ unit: z.string(), factor: z.int() })),
  shelfLifeMonths: z.int().nullable(),
  /** Whether lots of it normally carry a date. */
  expires: z.boolean(),
  peopleServed: z.int().nullable(),
  serialised: z.boolean(),
  recoverable: z.boolean(),
  /** 参考单价 in 1/10000 yuan per smallest unit; a proposal, never taken over unasked. */
  referencePrice: z.int().nullable(),
  initials: z.string(),
  /** On hand and available at the warehouse asked about; null when none was. */
  stock: z.strictObject({ onHand: z.int(), available: z.int() }).nullable(),
});
export type ItemRow = z.infer<typeof itemRow>;

export const itemsApi = {
  'items.find': query({
    what: 'Items by name, code or pinyin; exact initials first, then beginnings, then parts.',
    who: 'signedIn',
    input: z.strictObject({
      search: maybeText(60).default(''),
      category: uid.optional(),
      warehouse: warehouseCode.optional(),
      limit: z.int().min(1).max(1000).default(50),
    }),
    output: z.strictObject({ rows: z.array(itemRow) }),
  }),
  'categories.list': query({
    what: 'The categories of the catalogue.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(z.strictObject({ uid, code: z.string(), name: z.string() })),
    }),
  }),
};
