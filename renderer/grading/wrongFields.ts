import type { z } from 'zod';
import { standardFormWords as words } from '../messages/gradingStandards';

/**
 * Which fields of a draft do not fit its schema, by their first name: what a form shows at each. Empty
 * where all do.
 */
export function wrongFields(schema: z.ZodType, draft: unknown): Readonly<Record<string, string>> {
  const read = schema.safeParse(draft);
  if (read.success) return {};
  return Object.fromEntries(
    read.error.issues.map(({ path }) => [path.join('.'), words.wrong as string]),
  );
}
