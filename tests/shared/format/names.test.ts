import { expect, test } from 'vitest';
import { oneUnit } from '../../../shared/format/oneUnit';
import { shortTeamName } from '../../../shared/format/shortTeamName';

test('only what is counted in one unit has a sum', () => {
  expect(oneUnit(['床', '床'])).toBe('床');
  expect(oneUnit(['床', '瓶'])).toBeNull();
  expect(oneUnit([])).toBeNull();
});

test('a team is called by what it does, one of a city by its place too', () => {
  expect(shortTeamName('湖北省红十字赈济救援队')).toBe('赈济救援队');
  expect(shortTeamName('恩施州红十字心理救援分队')).toBe('恩施州心理救援分队');
  expect(shortTeamName('赈济队')).toBe('赈济队');
});
