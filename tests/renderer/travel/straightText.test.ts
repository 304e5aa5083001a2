import { expect, test } from 'vitest';
import { straightText } from '../../../renderer/travel/straightText';
import { proposedRoads } from '../../../shared/planning/ways';

test('a way that is proposed says how: by trunk road, and beyond 40 kilometres the rest by motorway', () => {
  expect(straightText(300, proposedRoads)).toBe('直线 30 公里 × 1.40 ÷ 时速 50 公里');
  expect(straightText(521, proposedRoads)).toBe(
    '直线 52.1 公里：前 40 × 1.40 ÷ 时速 50，其余 × 1.30 ÷ 时速 70',
  );
});
