import { z } from 'zod';
import type { Facts } from './facts';
import { answered } from './kinds/answered';
import type { CriterionKind } from './kinds/kind';
import { people } from './kinds/people';
import { profile } from './kinds/profile';
import { records } from './kinds/records';
import { reserve } from './kinds/reserve';
import { share } from './kinds/share';
import type { Reading } from './reading';

/** Every kind of criterion. A new one is its file and a line here. */
const kinds = [profile, reserve, people, share, records, answered] as const;

type SchemasOf<T extends readonly { schema: unknown }[]> = {
  -readonly [I in keyof T]: T[I]['schema'];
};

export const criterion = z.discriminatedUnion(
  'kind',
  // A map forgets which schema stands where.
  kinds.map(({ schema }) => schema) as unknown as SchemasOf<typeof kinds>,
);
export type Criterion = z.infer<typeof criterion>;

/** The figures of a criterion on the day; none where only the assessor can say. */
export function measureCriterion(asked: Criterion, facts: Facts): Reading[] {
  const kind = kinds.find(({ schema }) => schema.shape.kind.value === asked.kind);
  // The list pairs each kind with its own criteria; that pairing is lost on one in a variable.
  return (kind as unknown as CriterionKind<typeof criterion>).measure(asked, facts);
}
