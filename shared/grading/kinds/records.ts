import { z } from 'zod';
import { recordsMeasure } from '../facts';
import { figureOf } from '../reading';
import { criterionFields, declareCriterion, testsOf } from './kind';

/** From the books and records: postings, stocktakes, drills of the last twelve months. */
export const records = declareCriterion({
  schema: z.strictObject({
    ...criterionFields,
    kind: z.literal('records'),
    tests: testsOf(recordsMeasure),
  }),
  measure: ({ tests }, facts) =>
    tests.map((test) => ({
      ...test,
      ...figureOf(facts.records[test.measure]),
      behind: { of: 'records' },
    })),
});
