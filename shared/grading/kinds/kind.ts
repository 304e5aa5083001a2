import { z } from 'zod';
import { basisSchema } from '../../basis';
import { text } from '../../fields';
import type { Facts } from '../facts';
import { type Reading, test } from '../reading';

/** What every criterion has, whatever its kind. */
export const criterionFields = {
  code: z.string().regex(/^[A-Z]{1,3}\d{1,3}$/),
  dimension: z.string().regex(/^[a-z][a-zA-Z]{0,30}$/),
  title: text(100),
  /** ★: a level whose veto fails is not reached, whatever the score. */
  veto: z.boolean(),
  weight: z.int().min(1).max(100),
  /** What is looked at or kept as proof. */
  evidence: text(200),
  basis: basisSchema,
};

/** The tests of a kind that reads named figures: all of them must hold. */
export const testsOf = <M extends z.ZodType>(measure: M) =>
  z
    .array(z.strictObject({ measure, ...test }))
    .min(1)
    .max(10);

/** A kind of criterion: which parameters its criteria have, and how their figures are read. */
export interface CriterionKind<Schema extends z.ZodType> {
  schema: Schema;
  measure(criterion: z.infer<Schema>, facts: Facts): Reading[];
}

/** Ties `measure` to the parameters of the schema beside it. */
export function declareCriterion<Schema extends z.ZodType>(
  kind: CriterionKind<Schema>,
): CriterionKind<Schema> {
  return kind;
}
