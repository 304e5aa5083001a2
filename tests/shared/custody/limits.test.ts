import { describe, expect, test } from 'vitest';
import { isPast, recoverBy, reportDue } from '../../../shared/custody/limits';
import { monthsAfter, workingDaysAfter } from '../../../shared/day';

describe('the limits of what is out', () => {
  const issue = { dueDate: null, issuedOn: '2026-11-20' } as const;

  test('what is to be given out is reported within 15 working days, Monday to Friday', () => {
    expect(reportDue({ ...issue, dispatchType: 'disasterRelief' })).toBe('2026-12-11');
    expect(workingDaysAfter('2026-11-20', 1)).toBe('2026-11-23');
    expect(workingDaysAfter('2026-11-21', 1)).toBe('2026-11-23');
    expect(workingDaysAfter('2026-11-20', 0)).toBe('2026-11-20');
  });

  test('what is lent, or supplied to the team itself, is not reported', () => {
    expect(reportDue({ ...issue, dispatchType: 'teamLoan' })).toBeNull();
    expect(reportDue({ ...issue, dispatchType: 'teamSupplies' })).toBeNull();
  });

  test('the day itself is still in time', () => {
    expect(isPast('2026-12-11', '2026-12-11')).toBe(false);
    expect(isPast('2026-12-11', '2026-12-12')).toBe(true);
    expect(isPast(null, '2026-12-12')).toBe(false);
  });

  test('tents come back from people within 6 months, those for the winter within 12', () => {
    expect(recoverBy({ name: '单帐篷' }, '2026-08-31')).toBe('2027-02-28');
    expect(recoverBy({ name: '单帐篷36㎡' }, '2026-11-20')).toBe('2027-05-20');
    expect(recoverBy({ name: '棉帐篷' }, '2026-11-20')).toBe('2027-11-20');
    expect(recoverBy({ name: '发电机' }, '2026-11-20')).toBeNull();
  });

  test('a day that a month does not have is its last', () => {
    expect(monthsAfter('2027-12-31', 2)).toBe('2028-02-29');
    expect(monthsAfter('2026-01-15', 24)).toBe('2028-01-15');
  });
});
