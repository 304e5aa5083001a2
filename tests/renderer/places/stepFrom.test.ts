import { expect, test } from 'vitest';
import { stepFrom } from '../../../renderer/places/BinPlan';

const rows = [['A-01-01', 'A-01-02', 'A-01-03'], ['A-02-01'], ['B-01-01', 'B-01-02']];

test('arrows walk along a rack, and to the rack above and below, into the next zone too', () => {
  expect(stepFrom(rows, [0, 0], 'ArrowRight')).toEqual([0, 1]);
  expect(stepFrom(rows, [0, 1], 'ArrowLeft')).toEqual([0, 0]);
  expect(stepFrom(rows, [0, 2], 'ArrowDown')).toEqual([1, 0]);
  expect(stepFrom(rows, [1, 0], 'ArrowDown')).toEqual([2, 0]);
  expect(stepFrom(rows, [2, 1], 'ArrowUp')).toEqual([1, 0]);
});

test('Home and End go to the ends of the rack', () => {
  expect(stepFrom(rows, [0, 1], 'Home')).toEqual([0, 0]);
  expect(stepFrom(rows, [0, 1], 'End')).toEqual([0, 2]);
});

test('at an edge, and with any other key, nothing moves', () => {
  for (const [place, key] of [
    [[0, 2], 'ArrowRight'],
    [[0, 0], 'ArrowLeft'],
    [[0, 0], 'ArrowUp'],
    [[2, 0], 'ArrowDown'],
    [[0, 0], 'a'],
  ] as const) {
    expect(stepFrom(rows, place, key)).toBeNull();
  }
});
