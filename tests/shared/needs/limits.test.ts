import { expect, test } from 'vitest';
import { isTooMany } from '../../../shared/needs/limits';

test('people and days that nobody provides for are a slip of the hand', () => {
  expect(isTooMany(58_000_000, 1)).toBe(false);
  expect(isTooMany(1_000_000, 100)).toBe(false);
  expect(isTooMany(1_000_000, 101)).toBe(true);
  expect(isTooMany(1_000_000_000, 2)).toBe(true);
  expect(isTooMany(null, 400)).toBe(false);
});
