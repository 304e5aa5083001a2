import { z } from 'zod';
import { maybeText, text } from '../fields';
import { type Figure, unknown } from './facts';
import { type Level, perLevel } from './levels';

const figure = z.int().min(0).max(9_000_000_000_000_000);
export const thresholds = perLevel(figure);
export const comparison = z.enum(['atLeast', 'atMost']);

/** What a measured criterion asks of one figure. */
export const test = {
  label: text(60),
  unit: text(20),
  comparison,
  thresholds,
};

const need = z.enum(['shelter', 'bedding', 'water', 'food']);

/** What lies behind a figure, so that it can be opened. */
const behind = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('profile') }),
  z.strictObject({ of: z.literal('records') }),
  z.strictObject({
    of: z.literal('share'),
    counted: z.strictObject({ part: figure, whole: figure }).nullable(),
  }),
  z.strictObject({
    of: z.literal('stock'),
    items: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        own: figure,
        others: figure,
      }),
    ),
  }),
  z.strictObject({
    of: z.literal('people'),
    needs: z.array(z.strictObject({ need, people: figure })),
    /** The scarcest of the other needs. */
    limiting: z.strictObject({ need, people: figure }).nullable(),
  }),
]);

/** One figure of a criterion on the day, what is asked of it, and where it comes from. */
export const reading = z.strictObject({
  measure: z.string(),
  ...test,
  unit: maybeText(20),
  value: figure.nullable(),
  /** Why there is none; null where there is. */
  unknown: unknown.nullable(),
  behind,
});
export type Reading = z.infer<typeof reading>;

/** The two halves of a figure that may be unknown. */
export function figureOf(known: Figure): Pick<Reading, 'value' | 'unknown'> {
  return typeof known === 'number'
    ? { value: known, unknown: null }
    : { value: null, unknown: known };
}

/** Whether a figure is what a level asks for; `null` where it is not known and could be either. */
export function holds(
  { value, unknown: why, comparison: compare, thresholds: asked }: Reading,
  level: Level,
): boolean | null {
  const limit = asked[level];
  if (value !== null) return compare === 'atLeast' ? value >= limit : value <= limit;
  // Nothing is less than nothing: at least 0 holds whatever it is.
  if (compare === 'atLeast' && limit === 0) return true;
  return why === 'none' || why === 'nothing' ? false : null;
}
