import { z } from 'zod';
import { businessDate, maybeText, text, uid } from '../fields';

/** How a field of a record is typed in; the form, the line and the check all work from it. */
export type FieldInput =
  | { as: 'text'; longest: number; required: boolean }
  | { as: 'count'; least: number; most: number; unit: string; required: boolean }
  /** Kept in tenths: 23.5 is 235. */
  | { as: 'tenths'; least: number; most: number; unit: string }
  | { as: 'day' }
  | { as: 'time' }
  | { as: 'flag' }
  | { as: 'choice'; options: Readonly<Record<string, string>> }
  | { as: 'several'; options: Readonly<Record<string, string>> }
  /** Each point is in order, faulty, or not there to be looked at. */
  | { as: 'points'; options: Readonly<Record<string, string>> }
  | { as: 'equipment' }
  | { as: 'zone' };

export interface Field<Schema extends z.ZodType = z.ZodType> {
  label: string;
  hint?: string;
  input: FieldInput;
  schema: Schema;
  /** What a new record begins with. */
  initial: unknown;
}
export type Fields = Readonly<Record<string, Field>>;

type Options = Readonly<Record<string, string>>;
type Key<O extends Options> = Extract<keyof O, string>;

const names = <O extends Options>(options: O) => z.enum(Object.keys(options) as [Key<O>]);

/** A line that must say something. */
export const saidText = (label: string, longest = 100, hint?: string) => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  input: { as: 'text' as const, longest, required: true },
  schema: text(longest),
  initial: '',
});

/** A line that may be empty. */
export const freeText = (label: string, longest = 200, hint?: string) => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  input: { as: 'text' as const, longest, required: false },
  schema: maybeText(longest),
  initial: '',
});

export const count = (label: string, unit: string, most: number) => ({
  label,
  input: { as: 'count' as const, least: 0, most, unit, required: true },
  schema: z.int().min(0).max(most),
  initial: null,
});

/** A whole number that may be left out, which is not zero. */
export const maybeCount = (label: string, unit: string, most: number, hint?: string) => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  input: { as: 'count' as const, least: 0, most, unit, required: false },
  schema: z.int().min(0).max(most).nullable(),
  initial: null,
});

/** A measure with one decimal, kept in tenths. */
export const tenths = (label: string, unit: string, least: number, most: number) => ({
  label,
  input: { as: 'tenths' as const, least, most, unit },
  schema: z.int().min(least).max(most),
  initial: null,
});

export const maybeDay = (label: string, hint?: string) => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  input: { as: 'day' as const },
  schema: businessDate.nullable(),
  initial: null,
});

/** A time of the day, `08:30`; null is when it was entered. */
export const maybeTime = (label: string) => ({
  label,
  input: { as: 'time' as const },
  schema: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  initial: null,
});

export const flag = (label: string) => ({
  label,
  input: { as: 'flag' as const },
  schema: z.boolean(),
  initial: false,
});

export const choice = <O extends Options>(label: string, options: O) => ({
  label,
  input: { as: 'choice' as const, options },
  schema: names(options),
  initial: Object.keys(options)[0],
});

export const several = <O extends Options>(label: string, options: O) => ({
  label,
  input: { as: 'several' as const, options },
  schema: z.array(names(options)).max(Object.keys(options).length),
  initial: [] as string[],
});

export const pointState = z.enum(['ok', 'faulty', 'absent']);
export type PointState = z.infer<typeof pointState>;

export const points = <O extends Options>(label: string, options: O) => ({
  label,
  input: { as: 'points' as const, options },
  schema: z.strictObject(
    Object.fromEntries(Object.keys(options).map((point) => [point, pointState])) as Record<
      Key<O>,
      typeof pointState
    >,
  ),
  // Of nothing is it said that it was looked at.
  initial: {},
});

/** A piece of the warehouse's 设备. */
export const equipment = (label: string) => ({
  label,
  input: { as: 'equipment' as const },
  schema: uid,
  initial: null,
});

/** A zone of the warehouse by its code, or the whole of it. */
export const maybeZone = (label: string) => ({
  label,
  input: { as: 'zone' as const },
  schema: z.string().min(1).max(20).nullable(),
  initial: null,
});
