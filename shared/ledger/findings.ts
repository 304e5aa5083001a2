import { z } from 'zod';
import { kindName } from '../documents/kinds';
import { uid } from '../fields';
import { placeKind } from '../stock/places';

/** What the proof can find wrong; `renderer/messages` says each in words. */
export const findingCode = z.enum([
  /** A balance is not the sum of its movements, in units or in 分. */
  'balanceQuantity',
  'balanceAmount',
  /** A place held less than nothing at a moment. */
  'belowZero',
  /** A movement joins places that its kind of document may not join. */
  'wrongPlaces',
  /** What went into a conversion is not what came out of it, in units or in 分. */
  'conversionQuantity',
  'conversionAmount',
  /** A series has holes, or more papers than numbers. */
  'numberGap',
  /** The chain: a missing sequence, a wrong predecessor, a wrong hash, changed content or names. */
  'chainGap',
  'chainPrevious',
  'chainHash',
  'contentChanged',
  'nameChanged',
  'noEntry',
  /** A document says something else of itself than its postings do. */
  'stateChanged',
  /** A closing's kept balance is not what moved until its last day. */
  'closingBalance',
  /** Stock is not what the last closing kept and what moved after it. */
  'closingForward',
  /** A closing says something else than the chain does of it. */
  'closingChanged',
  /** A handover says something else than the chain does of it. */
  'handoverChanged',
  /** A signed assessment, or its standard, says something else than the chain does of it. */
  'assessmentChanged',
  /** A line of the audit is missing or says something else than it did. */
  'auditChanged',
  /** The file of an attachment is gone, or it or its row is no longer what was attached. */
  'attachmentMissing',
  'attachmentChanged',
  /** The journal has something else, or more, than the chain; or it lacks what it had. */
  'journalDiffers',
  'journalAhead',
  'journalMissing',
  /** A line of the journal can't be read, or its files were gone and were written anew. */
  'journalDamaged',
  'journalRebuilt',
  /** The file is not what it was when the program closed it. */
  'fileChanged',
  /** What SQLite says of its own file. */
  'databaseDamaged',
  'danglingReference',
]);

/** Which of the things that stand beside a sealed paper is not what it should be. */
export const findingAspect = z.enum([
  'posting',
  'approval',
  'delivery',
  'step',
  'date',
  'party',
  'team',
  'operation',
  'counter',
  'arrival',
  'requisition',
  'countedBin',
  'storeKind',
]);

/** What a finding speaks of, as people know it. */
export const findingAbout = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('document'),
    document: uid,
    number: z.string().nullable(),
    kind: kindName,
  }),
  /** A lot where it lies, and of a kept balance in which month. */
  z.strictObject({
    type: z.literal('stock'),
    item: z.string(),
    unit: z.string(),
    batchNumber: z.string().nullable(),
    place: placeKind,
    warehouse: z.string().nullable(),
    bin: z.string().nullable(),
    team: z.string().nullable(),
    /** The transfer that has it on the road. */
    number: z.string().nullable(),
    month: z.string().nullable(),
  }),
  /** An entry of the chain that is no posting: a closing, an approval, an erasure. */
  z.strictObject({ type: z.literal('entry'), sequence: z.int().min(0), at: z.string() }),
  z.strictObject({
    type: z.literal('series'),
    prefix: z.string(),
    warehouse: z.string(),
    day: z.string(),
  }),
  z.strictObject({ type: z.literal('handover'), warehouse: z.string(), at: z.string() }),
  z.strictObject({ type: z.literal('assessment'), warehouse: z.string(), judgedOn: z.string() }),
  z.strictObject({
    type: z.literal('audit'),
    at: z.string(),
    by: z.string().nullable(),
    call: z.string(),
  }),
  z.strictObject({ type: z.literal('item'), item: z.string(), code: z.string() }),
]);
export type FindingAbout = z.infer<typeof findingAbout>;

/** One thing that the proof found wrong, named so that a person can look at it. */
export const finding = z.strictObject({
  code: findingCode,
  /** The document, the goods and their place, or the entry concerned. */
  subject: z.string(),
  expected: z.string().nullable(),
  found: z.string().nullable(),
  aspect: findingAspect.optional(),
  /** Left out where nothing is known of it any more. */
  about: findingAbout.optional(),
});
export type Finding = z.infer<typeof finding>;
