import { describe, expect, test } from 'vitest';
import { followLines, shortNow } from '../../../renderer/documents/followLines';
import type { Allocation } from '../../../shared/documents/api';
import type { IssueLine } from '../../../shared/documents/issue';
import { dispatchBody, dispatchLine } from '../../support/papers';

const lineOf = (item: string): IssueLine => dispatchLine({ item });
const to = null;
const [quilt, tent, bed] = [lineOf('quilt'), lineOf('tent'), lineOf('bed')];
const then = dispatchBody({ to, lines: [quilt, tent] });
const said = [
  { line: null, field: 'to' },
  { line: 1, field: 'quilt' },
  { line: 2, field: 'tent' },
];
const now = (...lines: IssueLine[]) => {
  const followed = followLines(said, then, dispatchBody({ to, lines }));
  return followed.map(({ line, field }) => [line, field]);
};

describe('what the store said to a line', () => {
  test('goes with it when one above is taken off or comes', () => {
    expect(now(tent)).toEqual([
      [null, 'to'],
      [1, 'tent'],
    ]);
    expect(now(bed, quilt, tent)).toEqual([
      [null, 'to'],
      [2, 'quilt'],
      [3, 'tent'],
    ]);
  });

  test('of two of one item goes with its own', () => {
    const other = { ...quilt, note: '第二行' };
    const both = [
      { line: 1, field: 'first' },
      { line: 2, field: 'second' },
    ];
    const before = dispatchBody({ to, lines: [quilt, other] });
    expect(followLines(both, before, dispatchBody({ to, lines: [other] }))).toEqual([
      { line: 1, field: 'second' },
    ]);
  });

  test('stays while only its count is typed', () => {
    const more = { ...quilt, asked: { count: 5, unit: '床', factor: 1 } };
    expect(now(more, tent)).toEqual(said.map(({ line, field }) => [line, field]));
  });

  test('is not said of another item that takes its place', () => {
    expect(now(bed, tent)).toEqual([
      [null, 'to'],
      [2, 'tent'],
    ]);
  });
});

describe('how much there is too little', () => {
  const found = {
    ...{ line: 1, skipped: [], refused: [], short: 180 },
    picks: [{ quantity: 200 }, { quantity: 120 }],
  } as unknown as Allocation;

  test('is less what was found, also while another count is typed than that was asked of', () => {
    expect(shortNow(found, 500)).toBe(180);
    expect(shortNow(found, 400)).toBe(80);
    expect(shortNow(found, 300)).toBe(0);
  });

  test('is nothing where enough was found, or nothing is known', () => {
    expect(shortNow({ ...found, short: 0 }, 9999)).toBe(0);
    expect(shortNow(null, 10)).toBe(0);
  });
});
