import { expect, test } from 'vitest';
import { switchPrice } from '../../../renderer/documents/forms/switchPrice';

test('a number that was typed keeps standing when its meaning is switched, and back', () => {
  const each = { per: 'unit', price: 3_500_000 } as const;
  const whole = { per: 'line', amount: 35_000 } as const;
  expect(switchPrice(each)).toEqual(whole);
  expect(switchPrice(whole)).toEqual(each);
  expect(switchPrice(null)).toBeNull();
});

test('a sum has whole 分, and what no unit price may be is not made one', () => {
  expect(switchPrice({ per: 'unit', price: 123_456 })).toEqual({ per: 'line', amount: 1235 });
  expect(switchPrice({ per: 'line', amount: 10_000_000_001 })).toBeNull();
});
