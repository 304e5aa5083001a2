import { expect, test } from 'vitest';
import { verdictAt } from '../../../../shared/grading/answers';
import { measureCriterion } from '../../../../shared/grading/kinds';
import { levels } from '../../../../shared/grading/levels';
import { factsOf, reference } from '../../../support/grading';

const cameras = reference.criteria.find(({ code }) => code === 'T4')!;
const words = { 1: '全覆盖', 2: '全覆盖', 3: '出入口和库内', 4: '出入口' };

test('an answered criterion has no figure', () => {
  expect(measureCriterion(cameras, factsOf(3))).toEqual([]);
});

test.each([
  [[[3, 'yes']], [null, null, 'yes', 'yes']],
  [[[3, 'no']], ['no', 'no', 'no', null]],
  [[[3, 'partly']], [null, null, 'partly', 'partly']],
  [
    [
      [2, 'partly'],
      [4, 'yes'],
    ],
    ['partly', 'partly', 'partly', 'yes'],
  ],
  [[[1, 'yes']], ['yes', 'yes', 'yes', 'yes']],
] as const)('%j says of 一级 to 四级: %j', (said, expected) => {
  const verdicts = said.map(([level, verdict]) => ({ level, verdict }));
  expect(levels.map((level) => verdictAt(level, verdicts, words))).toEqual(expected);
});
