import { expect, test } from 'vitest';
import { measureCriterion } from '../../../../shared/grading/kinds';
import { holds } from '../../../../shared/grading/reading';
import { factsOf, reference } from '../../../support/grading';

const counts = reference.criteria.find(({ code }) => code === 'M6')!;

test('a records criterion reads counts, and what the program keeps and has none of fails', () => {
  const facts = factsOf(3);
  const records = { ...facts.records, partialStocktakesLast12Months: 'none' as const };
  const readings = measureCriterion(counts, { ...facts, records });
  expect(readings).toMatchObject([
    { measure: 'fullStocktakesLast12Months', value: 2 },
    { measure: 'partialStocktakesLast12Months', value: null, unknown: 'none' },
  ]);
  expect(readings.map((reading) => holds(reading, 1))).toEqual([false, false]);
  // At 三级 none is asked for.
  expect(readings.map((reading) => holds(reading, 3))).toEqual([true, true]);
});
