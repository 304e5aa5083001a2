import { z } from 'zod';
import { query } from '../call';
import {
  businessDate,
  cursor,
  fen,
  money,
  pageSize,
  quantity,
  quantityTotal,
  uid,
} from '../fields';
import { itemLabel, stockFilter } from './api';
import { storyPlace } from './storyApi';

/** Which stock two days are compared of. What depends on the day itself, like 效期, is not asked. */
export const compareFilter = stockFilter.pick({
  warehouse: true,
  category: true,
  item: true,
  lot: true,
  bin: true,
  owner: true,
  earmark: true,
  where: true,
  search: true,
});
export type CompareFilter = z.infer<typeof compareFilter>;

/** One row an item, an item and warehouse, a lot, or an item and bin (of 在库 alone). */
export const compareBy = z.enum(['item', 'warehouse', 'lot', 'bin']);
export type CompareBy = z.infer<typeof compareBy>;

/** So much by one kind of paper. */
const flow = z.strictObject({ kind: z.string(), quantity: quantityTotal, money });
export type Flow = z.infer<typeof flow>;

/**
 * One line of a comparison: what was there at the end of the first day, what came and went until the
 * end of the second, by kind of paper, and what was there then. What moved inside the row is neither.
 */
const compareRow = z.strictObject({
  item: itemLabel,
  warehouse: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  lot: z.strictObject({ uid, batchNumber: z.string().nullable() }).nullable(),
  bin: z.strictObject({ uid, code: z.string() }).nullable(),
  before: quantityTotal,
  received: z.array(flow),
  issued: z.array(flow),
  after: quantityTotal,
  worth: z.strictObject({ before: money, after: money }),
});
export type CompareRow = z.infer<typeof compareRow>;

const twoDays = { from: businessDate, to: businessDate, filter: compareFilter };

/** A movement that brought goods into the filter or took them out of it. */
const crossing = z.strictObject({
  businessDate,
  sequence: z.int().min(1),
  line: z.int().min(1),
  document: uid,
  number: z.string(),
  kind: z.string(),
  direction: z.enum(['in', 'out']),
  lot: uid,
  batchNumber: z.string().nullable(),
  from: storyPlace,
  to: storyPlace,
  quantity,
  amount: fen.nullable(),
  by: z.string(),
});
export type Crossing = z.infer<typeof crossing>;

export const compareApi = {
  'stock.compare': query({
    what: 'Stock at the ends of two days, and what came and went between them by kind of paper.',
    who: 'signedIn',
    input: z.strictObject({
      ...twoDays,
      by: compareBy.default('item'),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(compareRow),
      /** The worth of the whole filter. Quantities of different items are not added up. */
      totals: z.strictObject({
        items: z.int().min(0),
        before: money,
        received: money,
        issued: money,
        after: money,
      }),
      cursor,
    }),
  }),
  'stock.crossings': query({
    what: 'The movements behind a comparison: what entered or left the stock of a filter between two days.',
    who: 'signedIn',
    input: z.strictObject(twoDays),
    output: z.strictObject({ rows: z.array(crossing) }),
  }),
};
