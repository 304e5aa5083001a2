import { z } from 'zod';
import { command, job, query } from '../call';
import { quantityTotal, text, uid } from '../fields';
import { ratioCode, ratioFigures, ratioRule } from './ratio';

const item = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
  need: z.string().nullable(),
  waterMl: z.int().nullable(),
  energyKcal: z.int().nullable(),
});

/** What figures rest on. */
const grounds = {
  basis: z.string(),
  /** Whether somebody else than us says so: a public record or standard. */
  isSourced: z.boolean(),
};

/** A rule as the province has it: as proposed, or with figures of its own. */
const ratioRow = ratioRule.extend({
  item,
  ...grounds,
  /** Whether the province has set its own figures. */
  isOwn: z.boolean(),
  proposed: ratioFigures.extend(grounds),
});

export const needsApi = {
  'needs.ratios': job({
    what: 'The ratios by which needs are computed (需求测算), each with its basis.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(ratioRow) }),
  }),
  'needs.saveRatio': command({
    what: 'Sets the figures of a ratio for the province with their basis, by who works for all of it; null goes back to the proposal.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({
      code: ratioCode,
      own: ratioFigures.extend({ basis: text(200) }).nullable(),
    }),
    output: z.strictObject({ code: ratioCode }),
  }),
  'needs.given': query({
    what: 'What an operation was given already and what is on its way, by item.',
    who: 'signedIn',
    input: z.strictObject({ operation: uid }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          ...{ item: uid, sent: quantityTotal, underWay: quantityTotal },
          /** What 需求单 of it ask that has no paper yet, and what drafts of papers name: no promises. */
          ...{ asked: quantityTotal, drafted: quantityTotal },
          /** The items that it stands in for by the catalogue. */
          standsFor: z.array(uid),
          /** What is in one of them, of a kit. */
          parts: z.array(z.strictObject({ item: uid, each: z.int().min(1) })),
        }),
      ),
    }),
  }),
};
