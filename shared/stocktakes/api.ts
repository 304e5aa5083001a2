import { z } from 'zod';
import { query } from '../call';
import { stocktakeScope } from '../documents/stocktake';
import { businessDate, condition, expiry, quantityTotal, uid, warehouseCode } from '../fields';
import { itemLabel } from '../stock/api';

/** A lot in a place, as a line of a count begins. */
const sheetLine = z.strictObject({
  item: itemLabel,
  lot: uid,
  batchNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
  expiry,
  bin: z.strictObject({ uid, code: z.string() }),
  condition,
  /** What the book says now; null on a blind sheet. */
  book: quantityTotal.nullable(),
});
export type SheetLine = z.infer<typeof sheetLine>;

const signed = z.int().min(-9_000_000_000_000_000).max(9_000_000_000_000_000);

/** A line of a count beside the book. */
const differenceRow = z.strictObject({
  line: z.int().min(1),
  counted: quantityTotal,
  isExact: z.boolean(),
  /** What the book said when it was counted; null while a blind count is written. */
  book: quantityTotal.nullable(),
  difference: signed.nullable(),
  /** The value of the difference in 分; null when the lot has no price, or the count is blind. */
  value: signed.nullable(),
  /** What came (+) and went (−) since it was counted and before the count was posted. */
  movedSince: signed,
  /** Something was posted since with an earlier date: it has to be counted again. */
  countAgain: z.boolean(),
});
export type DifferenceRow = z.infer<typeof differenceRow>;

const rate = z.int().min(0).max(10_000).nullable();

const accuracyRow = z.strictObject({
  document: uid,
  number: z.string(),
  businessDate,
  scope: z.enum(['full', 'zone', 'category', 'cycle']),
  counted: z.int().min(0),
  exact: z.int().min(0),
  units: quantityTotal,
  wrong: quantityTotal,
  /** 账实相符率 in 1/10000, by line and by unit. */
  byLine: rate,
  byUnit: rate,
});
export type AccuracyRow = z.infer<typeof accuracyRow>;

export const stocktakesApi = {
  'stocktakes.scope': query({
    what: 'The lines of a count sheet for a scope, in the order in which one walks past the bins.',
    who: 'signedIn',
    input: z.strictObject({
      warehouse: warehouseCode,
      scope: stocktakeScope,
      blind: z.boolean(),
    }),
    output: z.strictObject({ rows: z.array(sheetLine) }),
  }),
  'stocktakes.differences': query({
    what: 'The counted lines of a stocktake beside the book, and what came into its scope since.',
    who: 'signedIn',
    input: z.strictObject({ document: uid }),
    output: z.strictObject({
      rows: z.array(differenceRow),
      /** Lines that nobody has counted. */
      uncounted: z.int().min(0),
      /** What lies in the scope now and is not on the sheet. */
      notOnSheet: z.array(sheetLine),
    }),
  }),
  'stocktakes.accuracy': query({
    what: 'How well the books of a warehouse agreed with its shelves, count by count, latest first.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({ rows: z.array(accuracyRow) }),
  }),
};
