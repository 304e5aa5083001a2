import { z } from 'zod';
import { command, job, query } from '../call';
import { businessDate, month, uid, warehouseCode } from '../fields';
import { matrixFilter } from '../reports/matrixApi';
import type { Role } from '../roles';
import { cardAsked, stockFilter } from '../stock/api';
import { besideFormNames, formNames, labelFormNames } from './forms';
import { paperNames } from './papers';

const formName = z.enum(formNames);

/**
 * What is to be printed: the sheet of a document or another form of it, labels of lots or bins, a
 * table of stock, a report or a card, a paper of an assessment, or the page that a printer is adjusted by.
 */
export const sheetRequest = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('document'), document: uid }),
  z.strictObject({ form: z.enum(besideFormNames), document: uid }),
  z.strictObject({
    form: z.enum(labelFormNames),
    /** Lots or bins, and how many labels of each. */
    of: z
      .array(z.strictObject({ uid, copies: z.int().min(1).max(500) }))
      .min(1)
      .max(500),
  }),
  z.strictObject({ form: z.literal('stock'), filter: stockFilter }),
  z.strictObject({ form: z.literal('stockByCategory'), filter: stockFilter }),
  z.strictObject({ form: z.literal('stockByWarehouse'), filter: stockFilter }),
  z.strictObject({ form: z.literal('province'), ...matrixFilter }),
  z.strictObject({ form: z.literal('month'), warehouse: warehouseCode, month }),
  z.strictObject({ form: z.literal('card'), ...cardAsked }),
  /** What moved since a day, or in the last year, and what lies there. */
  z.strictObject({ form: z.literal('binCard'), bin: uid, since: businessDate.optional() }),
  /** Empty rows for so many households, of the goods of a 出库单 or 核销单. */
  z.strictObject({
    form: z.literal('blankRoster'),
    goodsOf: uid,
    households: z.int().min(1).max(2000),
  }),
  /** What a team could take along, until when it is to be back; left out, the usual. */
  z.strictObject({
    form: z.literal('readinessList'),
    team: uid,
    until: businessDate.optional(),
  }),
  /** 装箱单 of what a team holds, for its 出动. */
  z.strictObject({
    form: z.literal('teamPackingList'),
    team: uid,
    deployment: uid.optional(),
  }),
  z.strictObject({ form: z.literal('requisition'), requisition: uid }),
  z.strictObject({ form: z.literal('gradingReport'), assessment: uid }),
  z.strictObject({ form: z.literal('gapList'), assessment: uid }),
  /** To the warehouse: what is to be mended by a day; left out, the day is written by hand. */
  z.strictObject({
    form: z.literal('rectification'),
    assessment: uid,
    until: businessDate.optional(),
  }),
  z.strictObject({ form: z.literal('operationSummary'), operation: uid }),
  z.strictObject({ form: z.literal('sourcingPlan'), plan: uid }),
  /** 调拨令 of an approved plan to one of the warehouses that give; null: to each, one after the other. */
  z.strictObject({
    form: z.literal('sendingOrder'),
    plan: uid,
    warehouse: warehouseCode.nullable(),
  }),
  /** 随车清单, 出库单 of a lorry with several stops. */
  z.strictObject({ form: z.literal('trip'), trip: uid }),
  z.strictObject({ form: z.literal('drillReport'), drill: uid }),
  /** `of`: moved by as much as the printer is off on that form. */
  z.strictObject({ form: z.literal('ruler'), of: formName.optional() }),
]);
export type SheetRequest = z.infer<typeof sheetRequest>;

const paperName = z.enum(paperNames);

/** How a sheet is laid out. What is not said is as this station is used to it. */
const layout = z.strictObject({
  paper: paperName.nullable().default(null),
  /** 套打: on a printed form, so figures alone. */
  preprinted: z.boolean().nullable().default(null),
  /** 按联打印: one sheet for each part, each with its own name. */
  byPart: z.boolean().nullable().default(null),
});
export type Layout = z.infer<typeof layout>;

/** In hundredths of a millimetre, to the right and down; no printer is off by more than 3 cm. */
const offset = z.strictObject({
  right: z.int().min(-3000).max(3000),
  down: z.int().min(-3000).max(3000),
});
export type Offset = z.infer<typeof offset>;

/** The name of a printer as the system has it. */
const printerName = z.string().min(1).max(200);

/** Where a sheet will go: null asks by the dialog; left out, as this station is used to it. */
const destination = printerName.nullish();

/** What a station is used to for one form. */
export const habit = z.strictObject({
  paper: paperName,
  /** Null asks by the dialog of the system. */
  printer: printerName.nullable(),
  copies: z.int().min(1).max(20),
  byPart: z.boolean(),
  preprinted: z.boolean(),
  /** 过账后自动打印, without a question; only with a printer. */
  afterPosting: z.boolean(),
});
export type Habit = z.infer<typeof habit>;

/** Whoever stands at the station and prints; a visitor leaves it as it is. */
const stationUsers: readonly Role[] = [
  'keeper',
  'dispatcher',
  'approver',
  'finance',
  'assessor',
  'administrator',
];

const printed = z.strictObject({
  printed: z.boolean(),
  reason: z.enum(['cancelled', 'noPrinter', 'failed']).nullable(),
});

export const sheetsApi = {
  'sheets.preview': job({
    what: 'Lays a sheet out on its paper and answers where the preview can be looked at.',
    who: 'signedIn',
    input: z.strictObject({
      sheet: sheetRequest,
      layout: layout.prefault({}),
      /** It is moved by as much as this printer is off; by the dialog nobody knows which, so not. */
      printer: destination,
    }),
    output: z.strictObject({
      /** `app://sheet/…`, for the frame of the preview. */
      address: z.string(),
      pages: z.int().min(1),
      paper: z.strictObject({ width: z.number(), height: z.number() }),
      title: z.string(),
      /** A good name for the file. */
      fileName: z.string(),
      form: formName,
      /** As it was laid out. */
      layout: z.strictObject({ paper: paperName, preprinted: z.boolean(), byPart: z.boolean() }),
      /** How often it was printed before; the sheet says 补打 from the second time on. */
      printedBefore: z.int().min(0),
    }),
  }),
  'sheets.savePdf': job({
    what: 'Writes a sheet as PDF where the person chooses, or into the folder that he chose before.',
    who: 'signedIn',
    input: z.strictObject({
      sheet: sheetRequest,
      layout: layout.prefault({}),
      /** As for the preview. */
      printer: destination,
      /** Without a question into the folder of `sheets.chooseFolder`, beside what lies there. */
      intoChosen: z.boolean().default(false),
    }),
    output: z.strictObject({ saved: z.boolean(), path: z.string().nullable() }),
  }),
  'sheets.print': job({
    what: 'Prints a sheet: on a printer by its name, or by the dialog of the system. A missing printer loses nothing.',
    who: 'signedIn',
    input: z.strictObject({
      sheet: sheetRequest,
      layout: layout.prefault({}),
      printer: destination,
      copies: z.int().min(1).max(20).optional(),
      /** The pages to print, counted from 1; all where null. */
      pages: z
        .array(z.strictObject({ from: z.int().min(1), to: z.int().min(1) }))
        .min(1)
        .nullable()
        .default(null),
    }),
    output: printed,
  }),
  'sheets.printPosted': job({
    what: 'Prints what this station prints by itself when a document is posted; nothing unless it was set.',
    who: 'signedIn',
    input: z.strictObject({ document: uid }),
    output: z.strictObject({
      rows: z.array(printed.extend({ form: formName, printer: printerName })),
    }),
  }),
  'sheets.chooseFolder': job({
    what: 'Asks for the folder that several PDF files go to; null when none was chosen.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string().nullable() }),
  }),
  'sheets.printers': job({
    what: 'The printers that the system knows now; none where it has none.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(z.strictObject({ name: z.string(), isUsual: z.boolean() })),
    }),
  }),
  'sheets.habits': query({
    what: 'What this station is used to for each form, and how far each printer is off.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      habits: z.partialRecord(formName, habit),
      offsets: z.array(z.strictObject({ printer: z.string(), form: formName, ...offset.shape })),
    }),
  }),
  'sheets.saveHabit': command({
    what: 'Keeps what this station is used to for a form; null forgets it.',
    who: stationUsers,
    input: z.strictObject({ form: formName, habit: habit.nullable() }),
    output: z.strictObject({ form: formName }),
  }),
  'sheets.saveOffset': command({
    what: 'Keeps how far a printer is off on a form; every print on it is moved by as much.',
    who: stationUsers,
    input: z.strictObject({ printer: printerName, form: formName, offset }),
    output: z.strictObject({ form: formName }),
  }),
};
