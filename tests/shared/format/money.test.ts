import { expect, test } from 'vitest';
import {
  decimalYuan,
  formatCount,
  formatUnitPrice,
  formatYuan,
  moneyText,
} from '../../../shared/format/money';

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [-1_230, '-12.30'],
  [123_456_789, '1,234,567.89'],
  [-100_000, '-1,000.00'],
  [9_000_000_000_000_001, '90,000,000,000,000.01'],
])('%i 分 is %s yuan', (fen, yuan) => {
  expect(formatYuan(fen)).toBe(yuan);
  expect(decimalYuan(fen)).toBe(yuan.replaceAll(',', ''));
});

test.each([
  [0, '¥0.00'],
  [123_405, '¥1,234.05'],
  [-123_405, '−¥1,234.05'],
  [-5, '−¥0.05'],
])('%i 分 stands in a sentence as %s: the sign before the yuan', (fen, said) => {
  expect(moneyText(fen)).toBe(said);
});

test.each([
  [0, '0.00'],
  [5_000, '0.50'],
  [10_416, '1.0416'],
  [123_450, '12.3450'],
  [2_960_000, '296.00'],
  [1_000_000_000_000, '100,000,000.00'],
])('a price of %i/10000 yuan is %s', (price, yuan) => {
  expect(formatUnitPrice(price)).toBe(yuan);
});

test('counts have their thousands apart', () => {
  expect([0, 999, 1_000, -1_234_567].map(formatCount)).toEqual(['0', '999', '1,000', '-1,234,567']);
});
