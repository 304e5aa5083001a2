import type { z } from 'zod';

/**
 * Words of a call that may name anybody. The audit is for ever, so it keeps them at no depth; what
 * they say stands where it can be erased.
 */
export function aboutPeople<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ personal: true }) as Schema;
}
