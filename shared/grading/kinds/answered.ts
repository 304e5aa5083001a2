import { z } from 'zod';
import { text } from '../../fields';
import { perLevel } from '../levels';
import { criterionFields, declareCriterion } from './kind';

/** What only somebody who stands there can say: answered against the words of a level. */
export const answered = declareCriterion({
  schema: z.strictObject({
    ...criterionFields,
    kind: z.literal('answered'),
    requirements: perLevel(text(200)),
  }),
  measure: () => [],
});
