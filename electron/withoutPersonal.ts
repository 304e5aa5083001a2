import { z } from 'zod';

/**
 * What was asked for without the words that the contract says may name people (shared/personal.ts),
 * wherever in it they stand.
 */
export function withoutPersonal(schema: z.core.$ZodType, value: unknown): unknown {
  if (Array.isArray(value)) {
    const each = bare(schema);
    return each instanceof z.ZodArray
      ? value.map((one) => withoutPersonal(each.element, one))
      : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const object = objectFor(bare(schema), value);
  if (object === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const of = object.shape[name];
      if (of === undefined) return [[name, part]];
      return isPersonal(of) ? [] : [[name, withoutPersonal(of, part)]];
    }),
  );
}

/** Behind what makes it optional, nullable or a default. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  return wraps ? bare(schema.def.innerType) : schema;
}

function isPersonal(schema: z.core.$ZodType): boolean {
  if (z.globalRegistry.get(schema)?.personal === true) return true;
  const inner = bare(schema);
  return inner !== schema && isPersonal(inner);
}

/** The object that a value is of; of several that it may be, the one that takes it. */
function objectFor(schema: z.core.$ZodType, value: object): z.ZodObject | null {
  if (schema instanceof z.ZodObject) return schema;
  if (!(schema instanceof z.ZodUnion)) return null;
  const fitting = schema.options.find((option) => z.safeParse(option, value).success);
  return fitting === undefined ? null : objectFor(bare(fitting), value);
}
