import type { z } from 'zod';
import { refuse } from '../shared/refusals';

/** Parses what comes in; what does not fit is refused with the places that do not. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  refuse('input.malformed', { issues });
}

/** What goes out is checked too: raw SQL rows are believed only here. A misfit is a bug. */
export function parseOutput(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`the answer does not fit the contract: ${parsed.error.message.slice(0, 2000)}`);
}
