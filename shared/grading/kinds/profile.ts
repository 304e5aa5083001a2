import { z } from 'zod';
import { profileMeasure } from '../facts';
import { figureOf } from '../reading';
import { criterionFields, declareCriterion, testsOf } from './kind';

/** From 仓库概况 and 设备: area, doors, equipment, people. What nobody has entered is not zero. */
export const profile = declareCriterion({
  schema: z.strictObject({
    ...criterionFields,
    kind: z.literal('profile'),
    tests: testsOf(profileMeasure),
  }),
  measure: ({ tests }, facts) =>
    tests.map((test) => ({
      ...test,
      ...figureOf(facts.profile[test.measure]),
      behind: { of: 'profile' },
    })),
});
