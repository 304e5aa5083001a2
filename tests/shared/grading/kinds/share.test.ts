import { expect, test } from 'vitest';
import { answerFault, isTyped } from '../../../../shared/grading/answers';
import { judgeCriterion } from '../../../../shared/grading/judge';
import { measureCriterion } from '../../../../shared/grading/kinds';
import { answerTo, factsOf, reference } from '../../../support/grading';

const accuracy = reference.criteria.find(({ code }) => code === 'I3')!;

test.each([
  [{ part: 2, whole: 3 }, 666],
  [{ part: 1999, whole: 2000 }, 999],
])('a share is told in thousandths, rounded down: %j is %i', (known, value) => {
  const facts = factsOf(3);
  const shares = { ...facts.shares, stocktakeAccuracy: known };
  expect(measureCriterion(accuracy, { ...facts, shares })).toMatchObject([
    { value, unknown: null, behind: { of: 'share', counted: known } },
  ]);
});

test('of nothing there is no share: it is told, earns nothing and is not typed over', () => {
  const facts = factsOf(3);
  const shares = { ...facts.shares, stocktakeAccuracy: { part: 0, whole: 0 } };
  const readings = measureCriterion(accuracy, { ...facts, shares });
  expect(readings).toMatchObject([{ value: null, unknown: 'nothing' }]);
  expect(readings.some(isTyped)).toBe(false);
  const judged = judgeCriterion(accuracy, readings, undefined);
  expect(judged).toEqual({ 1: 'failed', 2: 'failed', 3: 'failed', 4: 'failed' });
  const notHere = answerTo('I3', { notApplicable: true, note: '还没有货' });
  expect(answerFault(accuracy, readings, notHere)).toBeNull();
  expect(judgeCriterion(accuracy, readings, notHere)[3]).toBe('notApplicable');
});

test('a share that is not kept has no figure', () => {
  const facts = factsOf(3);
  const shares = { ...facts.shares, stocktakeAccuracy: 'notKept' as const };
  expect(measureCriterion(accuracy, { ...facts, shares })).toMatchObject([
    { value: null, unknown: 'notKept', behind: { counted: null } },
  ]);
});
