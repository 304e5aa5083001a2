import { z } from 'zod';
import { type Figure, type Share, shareMeasure } from '../facts';
import { figureOf } from '../reading';
import { criterionFields, declareCriterion, testsOf } from './kind';

/** In thousandths, rounded down: 995 is 99.5 %. 2 of 3 is 666; of nothing there is no share. */
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

/** An empty store has done nothing for its goods: 0 of 0 is no full score. */
function thousandths(known: Share): Figure {
  if (typeof known === 'string') return known;
  return known.whole === 0 ? 'nothing' : Math.floor((known.part * 1000) / known.whole);
}
