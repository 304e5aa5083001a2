import { expect, test } from 'vitest';
import {
  isInRound,
  lineHere,
  nextUncounted,
  walkOf,
} from '../../../renderer/desks/stocktake/countWalk';
import { countLine } from '../../support/papers';

const line = (lot: string, bin: string, ...counts: number[]) =>
  countLine({ item: 'i', lot, bin, counts });
const exact = { difference: 0, isExact: true, countAgain: false };
const differs = { difference: -1, isExact: false, countAgain: false };
const codeOf = (bin: string) => bin;

test('the bins come as one walks past them, each with how far it is', () => {
  const lines = [line('x', 'A-10', 3), line('y', 'A-2'), line('z', 'A-10')];
  const walk = walkOf(lines, { round: 0, codeOf, besideOf: () => null });
  expect(walk).toEqual([
    { bin: 'A-2', code: 'A-2', lines: [1], counted: 0 },
    { bin: 'A-10', code: 'A-10', lines: [0, 2], counted: 1 },
  ]);
  const next = (from: number | null, bin: string | null) =>
    nextUncounted(walk, lines, { round: 0, from, bin });
  expect(next(null, null)).toBe(1);
  expect(next(1, 'A-2')).toBe(2);
  expect(next(2, 'A-10')).toBe(1);
  expect(next(null, 'A-10')).toBe(2);
});

test('a second round is of what differs, and of what was counted twice already', () => {
  const lines = [line('x', 'A', 3), line('y', 'A', 4), line('z', 'A'), line('w', 'A', 5, 6)];
  const besides = [exact, differs, null, exact];
  const inRound = lines.filter((each, at) => isInRound(each, 1, besides[at] ?? null));
  expect(inRound.map(({ lot }) => lot)).toEqual(['y', 'w']);
});

test('the same code again is the same line, then its neighbour only where it is a piece', () => {
  const lines = [line('x', 'A', 1), line('y', 'A'), line('z', 'B')];
  const at = { active: 0 as number | null, round: 0, bin: 'A' as string | null };
  const isPiece = () => false;
  expect(lineHere(lines, [0, 1, 2], { ...at, isPiece })).toBe(0);
  expect(lineHere(lines, [0, 1, 2], { ...at, isPiece: () => true })).toBe(1);
  expect(lineHere(lines, [0, 1, 2], { ...at, active: null, isPiece })).toBe(1);
  expect(lineHere(lines, [0, 1, 2], { ...at, bin: 'B', isPiece })).toBe(2);
  expect(lineHere(lines, [2], { ...at, isPiece })).toBeNull();
});
