import { z } from 'zod';
import { job } from '../call';
import { listName } from './lists';

export const exportFormat = z.enum(['xlsx', 'csv']);
export type ExportFormat = z.infer<typeof exportFormat>;

export const exportsApi = {
  'exports.save': job({
    what: 'Writes all rows of a list, by the filter of its screen, where the person chooses.',
    who: 'signedIn',
    input: z.strictObject({
      list: listName,
      /** What the call of the list is asked; pages are gone through here. */
      asked: z.record(z.string().max(40), z.json()),
      format: exportFormat,
    }),
    output: z.strictObject({
      saved: z.boolean(),
      path: z.string().nullable(),
      rows: z.int().min(0),
    }),
  }),
  'exports.progress': job({
    what: 'How many rows the list has so far that the asking person exports; null when none is.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.int().min(0).nullable() }),
  }),
  'exports.stop': job({
    what: 'Stops the export of the asking person; nothing is left of it.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ stopped: z.boolean() }),
  }),
};
