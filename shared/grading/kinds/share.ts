import { z } from 'zod';
import { type Share, shareMeasure } from '../facts';
import { figureOf } from '../reading';
import { criterionFields, declareCriterion, testsOf } from './kind';

/** In thousandths, rounded down: 995 is 99.5 %. 2 of 3 is 666; of nothing, all is as it should be. */
export const share = declareCriterion({
  schema: z.strictObject({
    ...criterionFields,
    kind: z.literal('share'),
    tests: testsOf(shareMeasure),
  }),
  measure: ({ tests }, facts) =>
    tests.map((test) => {
      const known = facts.shares[test.measure];
      return {
        ...test,
        ...figureOf(thousandths(known)),
        behind: { of: 'share', counted: typeof known === 'string' ? null : known },
      };
    }),
});

function thousandths(known: Share) {
  if (typeof known === 'string') return known;
  return known.whole === 0 ? 1000 : Math.floor((known.part * 1000) / known.whole);
}
