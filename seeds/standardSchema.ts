import { z } from 'zod';
import { basisSchema } from './basis';

/**
 * A storage standard (评定标准) as data. Each criterion says how it is measured:
 *
 * - `profile` from the particulars of the warehouse, `records` from what was done there,
 *   `share` from the store, in thousandths (995 = 99.5 %); all its tests must hold
 * - `reserve` from the stock of its items, added up; `people` from 可保障人数 by packs and boxes
 * - `answered` by the assessor, against the words of the level
 */
const perLevel = <T extends z.ZodType>(value: T) =>
  z.strictObject({ '1': value, '2': value, '3': value, '4': value });
const thresholds = perLevel(z.int().min(0));

const tests = <const Measures extends readonly [string, ...string[]]>(measures: Measures) =>
  z
    .array(
      z.strictObject({
        measure: z.enum(measures),
        label: z.string().min(1),
        unit: z.string().min(1),
        comparison: z.enum(['atLeast', 'atMost']),
        thresholds,
      }),
    )
    .min(1);

const criterion = {
  code: z.string().regex(/^[LTIMS]\d{1,2}$/),
  dimension: z.enum(['logistics', 'technology', 'information', 'management', 'service']),
  title: z.string().min(1),
  /** ★: a level whose veto fails is not reached, whatever the score. */
  veto: z.boolean(),
  weight: z.int().min(1).max(100),
  evidence: z.string().min(1),
  basis: basisSchema,
};

const criterionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...criterion,
    kind: z.literal('profile'),
    tests: tests([
      'storageArea',
      'forklifts',
      'handPalletTrucks',
      'staff',
      'fullTimeStaff',
      'postedRules',
      'loadingVolunteers',
      'linkedStores',
    ]),
  }),
  z.strictObject({
    ...criterion,
    kind: z.literal('records'),
    tests: tests([
      'dispatchHours',
      'postingsLast12Months',
      'fireDrillsLast12Months',
      'fireTrainingsLast12Months',
      'fullStocktakesLast12Months',
      'partialStocktakesLast12Months',
      'transferDrillsLast12Months',
    ]),
  }),
  z.strictObject({
    ...criterion,
    kind: z.literal('share'),
    tests: tests([
      'binCardCoverage',
      'stocktakeAccuracy',
      'monthlyReportsOnTime',
      'disclosuresOnTime',
      'oldStockTested',
    ]),
  }),
  z.strictObject({
    ...criterion,
    kind: z.literal('reserve'),
    items: z.array(z.string()).min(1),
    thresholds,
  }),
  z.strictObject({ ...criterion, kind: z.literal('people'), thresholds }),
  z.strictObject({
    ...criterion,
    kind: z.literal('answered'),
    requirements: perLevel(z.string().min(1)),
  }),
]);

export const standardSeed = z.strictObject({
  about: z.string(),
  code: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  version: z.int().positive(),
  effectiveFrom: z.iso.date(),
  /** The score from which a level is reached, of 100. */
  passMark: z.int().min(1).max(100),
  dimensions: z
    .array(
      z.strictObject({ code: criterion.dimension, name: z.string().min(1), basis: basisSchema }),
    )
    .min(1),
  criteria: z.array(criterionSchema).min(1),
  basis: basisSchema,
});
export type StandardSeed = z.infer<typeof standardSeed>;
