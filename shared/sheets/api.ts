import { z } from 'zod';
import { job } from '../call';
import { uid } from '../fields';
import { stockFilter } from '../stock/api';

/** What is to be printed: the sheet of a document, the roster of a use report, or the stock table of a filter. */
export const sheetRequest = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('document'), document: uid }),
  z.strictObject({ form: z.literal('roster'), document: uid }),
  z.strictObject({ form: z.literal('stock'), filter: stockFilter }),
]);
export type SheetRequest = z.infer<typeof sheetRequest>;

export const sheetsApi = {
  'sheets.preview': job({
    what: 'Lays a sheet out on its paper and answers where the preview can be looked at.',
    who: 'signedIn',
    input: z.strictObject({ sheet: sheetRequest }),
    output: z.strictObject({
      /** `app://sheet/…`, for the frame of the preview. */
      address: z.string(),
      pages: z.int().min(1),
      paper: z.strictObject({ width: z.number(), height: z.number() }),
      title: z.string(),
      /** A good name for the file. */
      fileName: z.string(),
    }),
  }),
  'sheets.savePdf': job({
    what: 'Writes a sheet as PDF where the person chooses.',
    who: 'signedIn',
    input: z.strictObject({ sheet: sheetRequest }),
    output: z.strictObject({ saved: z.boolean(), path: z.string().nullable() }),
  }),
  'sheets.print': job({
    what: 'Opens the printer dialog for a sheet. A missing printer loses nothing.',
    who: 'signedIn',
    input: z.strictObject({ sheet: sheetRequest }),
    output: z.strictObject({
      printed: z.boolean(),
      reason: z.enum(['cancelled', 'noPrinter', 'failed']).nullable(),
    }),
  }),
};
