import { expect, test } from 'vitest';
import { judge } from '../../../renderer/settings/scanTest';

const keys = (code: string, apart: number, ends: string[] = ['Enter']) =>
  [...code, ...ends].map((key, index) => ({ key, at: index * apart, composed: false }));

test('what comes fast and ends with Enter or Tab is known as a scanner', () => {
  expect(judge(keys('6901234567892', 12))).toEqual({
    code: '6901234567892',
    slowest: 12,
    end: 'Enter',
    fault: null,
    composed: false,
  });
  expect(judge(keys('A-01-01', 30, ['Tab']))).toMatchObject({ end: 'Tab', fault: null });
});

test('what keeps it from being known is said', () => {
  expect(judge(keys('6901234567892', 80))).toMatchObject({ fault: 'slow', slowest: 80 });
  expect(judge(keys('690', 10))).toMatchObject({ fault: 'short' });
  expect(judge(keys('6901234567892', 10, []))).toMatchObject({ fault: 'noEnd', end: null });
});
