import { expect, test } from 'vitest';
import { measureCriterion } from '../../../../shared/grading/kinds';
import { factsOf, reference } from '../../../support/grading';

const staff = reference.criteria.find(({ code }) => code === 'M2')!;

test('a profile criterion reads each of its figures, and what nobody entered is not zero', () => {
  const facts = factsOf(3);
  const profile = { ...facts.profile, fullTimeStaff: 'notEntered' as const };
  expect(measureCriterion(staff, { ...facts, profile })).toMatchObject([
    { measure: 'staff', unit: '人', value: 2, unknown: null, behind: { of: 'profile' } },
    { measure: 'fullTimeStaff', value: null, unknown: 'notEntered' },
  ]);
});
