import { z } from 'zod';
import { command, query } from '../call';
import { businessDate, instant, uid } from '../fields';
import { standardDifference } from './compareStandards';
import { gradedItem } from './goods';
import { standardBody, standardFault } from './standard';

const standardRow = z.strictObject({
  standard: uid,
  code: z.string(),
  version: z.int().min(1),
  title: z.string(),
  official: z.boolean(),
  effectiveFrom: businessDate,
  effectiveTo: businessDate.nullable(),
  revision: z.int().min(1),
  /** Null while it is a draft, and so its hash. */
  publishedAt: instant.nullable(),
  hash: z.string().nullable(),
  /** How many assessments name it. */
  assessments: z.int().min(0),
});
export type StandardRow = z.infer<typeof standardRow>;

const countedItem = gradedItem.pick({ code: true, name: true, unit: true, category: true });
export type CountedItem = z.infer<typeof countedItem>;

const one = z.strictObject({ standard: uid });
const saved = one.extend({ code: z.string(), version: z.int().min(1), revision: z.int().min(1) });

export const standardsApi = {
  'standards.list': query({
    what: 'The storage standards (评级标准), the newest version of each first, drafts among them.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(standardRow) }),
  }),
  'standards.read': query({
    what: 'One version of a standard, with what still keeps a draft from being published.',
    who: 'signedIn',
    input: one,
    output: standardRow.extend({
      body: standardBody,
      faults: z.array(standardFault),
      /** Rows that are not in the body, since this program can't read them, by their names. */
      unreadable: z.array(z.string()),
      /** What its criteria count: names and units stand beside its thresholds. */
      items: z.array(countedItem),
    }),
  }),
  'standards.copy': command({
    what: 'Copies a standard to a draft with the next version.',
    who: ['administrator'],
    input: one.extend({ copy: uid }),
    output: saved,
  }),
  'standards.save': command({
    what: 'Saves a draft. Its code and version stay.',
    who: ['administrator'],
    input: one.extend({ revision: z.int().min(1), body: standardBody }),
    output: saved,
  }),
  'standards.discard': command({
    what: 'Throws a draft away.',
    who: ['administrator'],
    input: one,
    output: one,
  }),
  'standards.publish': command({
    what: 'Publishes a draft: from then on it never changes.',
    who: ['administrator'],
    input: one.extend({ revision: z.int().min(1) }),
    output: saved.extend({ hash: z.string() }),
  }),
  'standards.compare': query({
    what: 'What two versions of standards say differently.',
    who: 'signedIn',
    input: z.strictObject({ before: uid, after: uid }),
    output: z.strictObject({ rows: z.array(standardDifference) }),
  }),
  'standards.toFile': query({
    what: 'A standard as the text of a file, to be carried to another installation.',
    who: 'signedIn',
    input: one,
    output: z.strictObject({ fileName: z.string(), text: z.string() }),
  }),
  'standards.fromFile': command({
    what: 'Takes the text of such a file in as a draft; a version that is there gets the next one.',
    who: ['administrator'],
    input: one.extend({ text: z.string().min(2).max(2_000_000) }),
    output: saved,
  }),
};
