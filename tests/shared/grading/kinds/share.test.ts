import { expect, test } from 'vitest';
import { measureCriterion } from '../../../../shared/grading/kinds';
import { factsOf, reference } from '../../../support/grading';

const accuracy = reference.criteria.find(({ code }) => code === 'I3')!;

test.each([
  [{ part: 2, whole: 3 }, 666],
  [{ part: 1999, whole: 2000 }, 999],
  [{ part: 0, whole: 0 }, 1000],
])('a share is told in thousandths, rounded down: %j is %i', (known, value) => {
  const facts = factsOf(3);
  const shares = { ...facts.shares, stocktakeAccuracy: known };
  expect(measureCriterion(accuracy, { ...facts, shares })).toMatchObject([
    { value, unknown: null, behind: { of: 'share', counted: known } },
  ]);
});

test('a share that is not kept has no figure', () => {
  const facts = factsOf(3);
  const shares = { ...facts.shares, stocktakeAccuracy: 'notKept' as const };
  expect(measureCriterion(accuracy, { ...facts, shares })).toMatchObject([
    { value: null, unknown: 'notKept', behind: { counted: null } },
  ]);
});
