import { z } from 'zod';
import { job } from '../call';
import { receiptBody } from '../documents/receipt';
import { businessDate, uid, warehouseCode } from '../fields';

export const importError = z.strictObject({
  /** The row of the sheet, as Excel counts. */
  row: z.int().min(1),
  column: z.string(),
  value: z.string(),
  problem: z.enum([
    'missing',
    'noColumn',
    'unknownItem',
    'ambiguousItem',
    'otherItem',
    'unknownBin',
    'unknownUnit',
    'notWhole',
    'tooMany',
    'notDate',
    'notMoney',
    'tooLong',
    'unknownValue',
    'changedByExcel',
    'expiryBeforeProduction',
    'producedLater',
    'duplicate',
    'otherPaper',
  ]),
  /** What the problem is told with: the units there are, the row that is repeated; else empty. */
  about: z.string(),
});
export type ImportError = z.infer<typeof importError>;

export const importsApi = {
  'openingStock.template': job({
    what: 'The Excel template for opening stock, with the bins of the warehouse and the catalogue.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
  }),
  'openingStock.check': job({
    what: 'Reads an Excel sheet of opening stock; every error by row and column, nothing is saved.',
    who: ['keeper'],
    input: z.strictObject({
      warehouse: warehouseCode,
      /** The .xlsx file, at most 20 MB. */
      base64: z.string().max(28_000_000),
    }),
    output: z.strictObject({
      rows: z.int().min(0),
      errors: z.array(importError),
      /** The receipt that the rows make, ready for `documents.save`; null while there are errors. */
      draft: z.strictObject({ document: uid, businessDate, body: receiptBody }).nullable(),
    }),
  }),
};
