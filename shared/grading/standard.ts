import { z } from 'zod';
import { basisSchema } from '../basis';
import { businessDate, maybeText, text, uid } from '../fields';
import { type Criterion, criterion } from './kinds';
import { criterionFields } from './kinds/kind';
import { levels } from './levels';

/** No version comes after it: the number of one has four digits. */
export const lastVersion = 9999;

/** A storage standard (评级标准) as data: dimensions and weighted criteria, each with its basis. */
export const standardBody = z.strictObject({
  about: maybeText(500),
  code: z.string().regex(/^[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,3}$/),
  title: text(60),
  version: z.int().min(1).max(lastVersion),
  /** A document of the society. Else everything that shows a result says that it is not one. */
  official: z.boolean().default(false),
  effectiveFrom: businessDate,
  effectiveTo: businessDate.nullable().default(null),
  /** The score from which a level is reached, of 100. */
  passMark: z.int().min(1).max(100),
  dimensions: z
    .array(z.strictObject({ code: criterionFields.dimension, name: text(20), basis: basisSchema }))
    .min(1)
    .max(20),
  criteria: z.array(criterion).min(1).max(200),
  basis: basisSchema,
});
export type StandardBody = z.infer<typeof standardBody>;

/** A version of a standard as whatever shows a result of it names it. */
export const standardNamed = z.strictObject({
  uid,
  code: z.string(),
  version: z.int().min(1),
  title: z.string(),
  /** Else it says 「参考标准（非总会正式文件）」 wherever its result is shown. */
  official: z.boolean(),
});

/**
 * What keeps a standard from being published: weights that do not add up to 100, a criterion or a
 * dimension that is there twice, a dimension that is not there, a validity that ends before it
 * begins, a reserve of nothing, a harder level that asks less than an easier one, an item or a category that is not in the catalogue.
 */
export const standardFault = z.strictObject({
  fault: z.enum([
    'weights',
    'criterionTwice',
    'dimensionTwice',
    'dimension',
    'dates',
    'reserve',
    'order',
    'item',
    'category',
  ]),
  of: z.string(),
});
export type StandardFault = z.infer<typeof standardFault>;

/** The faults that a standard has in itself. Weights of 99: `{ fault: 'weights', of: '99' }`. */
export function standardFaults(standard: StandardBody): StandardFault[] {
  const { criteria, dimensions, effectiveFrom, effectiveTo } = standard;
  const known = dimensions.map(({ code }) => code);
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const fault = (name: StandardFault['fault'], of: string[]) =>
    of.map((each) => ({ fault: name, of: each }));
  return [
    ...fault('weights', weights === 100 ? [] : [`${weights}`]),
    ...fault('criterionTwice', repeated(criteria.map(({ code }) => code))),
    ...fault('dimensionTwice', repeated(known)),
    ...fault(
      'dimension',
      criteria.filter((each) => !known.includes(each.dimension)).map(({ code }) => code),
    ),
    ...fault('dates', effectiveTo !== null && effectiveTo < effectiveFrom ? [effectiveTo] : []),
    ...fault(
      'reserve',
      criteria
        .filter((each) => each.kind === 'reserve')
        .filter(({ items, category }) => items.length === 0 && category === undefined)
        .map(({ code }) => code),
    ),
    ...fault(
      'order',
      criteria.filter((each) => !demandsRise(each)).map(({ code }) => code),
    ),
  ];
}

/**
 * Whether no level asks less than an easier one: who meets a level meets the easier ones as well. Not
 * less than 0 asks nothing: a forklift stands for the hand pallet trucks that only 四级 asks for.
 */
function demandsRise(criterion: Criterion): boolean {
  if (criterion.kind === 'answered') return true;
  const tests =
    'tests' in criterion
      ? criterion.tests
      : [{ comparison: 'atLeast' as const, thresholds: criterion.thresholds }];
  return tests.every(({ comparison, thresholds }) =>
    levels.every((level) => {
      const easier = levels.filter((each) => each > level);
      return easier.every((each) =>
        comparison === 'atLeast'
          ? thresholds[level] === 0 || thresholds[level] >= thresholds[each]
          : thresholds[level] <= thresholds[each],
      );
    }),
  );
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

/** Why a standard is not in force on a day; null where it is. The last day still counts. */
export function notInForce(
  { effectiveFrom, effectiveTo }: Pick<StandardBody, 'effectiveFrom' | 'effectiveTo'>,
  day: string,
): 'early' | 'late' | null {
  if (day < effectiveFrom) return 'early';
  return effectiveTo !== null && day > effectiveTo ? 'late' : null;
}
