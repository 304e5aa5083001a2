import type { z } from 'zod';

/**
 * Reads the filters of an address field by field: what doesn't fit is left out, so that an old or
 * mistyped address opens the list instead of failing.
 */
export function searchOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  return (raw: Record<string, unknown>): Partial<z.output<z.ZodObject<Shape>>> =>
    Object.fromEntries(
      Object.entries(schema.shape).flatMap(([name, field]) => {
        const read = (field as z.ZodType).safeParse(raw[name]);
        return read.success && read.data !== undefined ? [[name, read.data]] : [];
      }),
    ) as Partial<z.output<z.ZodObject<Shape>>>;
}
