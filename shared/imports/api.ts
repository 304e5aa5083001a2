import { z } from 'zod';
import { job, query } from '../call';
import { actor } from '../documents/attachments';
import { receiptBody, receiptLine } from '../documents/receipt';
import { businessDate, instant, uid, warehouseCode } from '../fields';
import { importError } from './problems';
import { subjectName } from './subjects';

/** A file by the SHA-256 of its bytes. */
const fileHash = z.string().regex(/^[0-9a-f]{64}$/);
const column = z.int().min(0).max(255);

/** What is to be read of a file that was opened. */
const reading = {
  subject: subjectName,
  /** Null where the subject is the whole province's. */
  warehouse: warehouseCode.nullable(),
  file: fileHash,
  sheet: z.int().min(0).max(200),
  /** As Excel counts. */
  headingRow: z.int().min(1).max(1_048_576),
  /** Our column → column of the sheet, counted from 0. */
  columns: z.record(z.string().max(40), column),
};

const counts = {
  added: z.int().min(0),
  changed: z.int().min(0),
  same: z.int().min(0),
};

/** When this very file was taken in before. */
const importRun = z.strictObject({
  uid,
  subject: subjectName,
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }).nullable(),
  fileName: z.string(),
  at: instant,
  by: actor,
  ...counts,
  document: uid.nullable(),
});
export type ImportRun = z.infer<typeof importRun>;

const previewRow = z.strictObject({
  /** As Excel counts. */
  row: z.int().min(1),
  state: z.enum(['added', 'changed', 'same', 'wrong']),
  /** What its cells say, by our columns. */
  cells: z.record(z.string(), z.string()),
});
export type PreviewRow = z.infer<typeof previewRow>;

const importers = ['keeper', 'dispatcher', 'administrator'] as const;
const file = z.strictObject({ fileName: z.string(), base64: z.string() });

export const importsApi = {
  'imports.template': job({
    what: 'The Excel template of a subject, with all that may be filled in beside it.',
    who: 'signedIn',
    input: z.strictObject({ subject: subjectName, warehouse: warehouseCode.nullable() }),
    output: file,
  }),
  'imports.open': job({
    what: 'Reads a workbook or CSV and proposes which sheet and which column means what.',
    who: importers,
    input: z.strictObject({
      subject: subjectName,
      fileName: z.string().max(255),
      /** The file, at most 20 MB. */
      base64: z.string().max(28_000_000),
    }),
    output: z.strictObject({
      file: fileHash,
      sheets: z.array(
        z.strictObject({
          name: z.string(),
          rows: z.int().min(0),
          /** The first rows, for choosing the one with the headings. */
          head: z.array(z.array(z.string())),
        }),
      ),
      proposed: z.strictObject({
        sheet: z.int().min(0),
        headingRow: z.int().min(1),
        columns: z.record(z.string(), column),
        /** Whether the meaning of these headings was chosen by somebody before. */
        remembered: z.boolean(),
      }),
      /** The last time that this very file was taken in. */
      before: importRun.nullable(),
    }),
  }),
  'imports.check': job({
    what: 'Reads the rows of an opened file; every error by row and column, nothing is saved.',
    who: importers,
    input: z.strictObject(reading),
    output: z.strictObject({
      ...counts,
      wrong: z.int().min(0),
      rows: z.array(previewRow),
      errors: z.array(importError),
      /** The receipt that the rows make; null while there are errors, or where they make none. */
      draft: z.strictObject({ document: uid, businessDate, body: receiptBody }).nullable(),
      /** The lines that the rows make, for a receipt that is being written. */
      lines: z.array(receiptLine).nullable(),
    }),
  }),
  'imports.save': job({
    what: 'Takes in the rows of an opened file, all or none; rows that are there change nothing.',
    who: importers,
    input: z.strictObject({ ...reading, fileName: z.string().max(255) }),
    output: z.strictObject({ run: uid.nullable(), ...counts, document: uid.nullable() }),
  }),
  'imports.marked': job({
    what: 'The rows of an opened file as a workbook in which every error is marked and told.',
    who: importers,
    input: z.strictObject(reading),
    output: file,
  }),
  'imports.list': query({
    what: 'The files that were taken in, the latest first.',
    who: 'signedIn',
    input: z.strictObject({ subject: subjectName.optional() }),
    output: z.strictObject({ rows: z.array(importRun) }),
  }),
  'imports.progress': job({
    what: 'How far the file of the asking person is read or taken in; null when none is.',
    who: importers,
    input: z.strictObject({}),
    output: z.strictObject({ part: z.number().min(0).max(1).nullable() }),
  }),
  'imports.stop': job({
    what: 'Stops reading or taking in the file of the asking person; nothing of it is saved.',
    who: importers,
    input: z.strictObject({}),
    output: z.strictObject({ stopped: z.boolean() }),
  }),
};
