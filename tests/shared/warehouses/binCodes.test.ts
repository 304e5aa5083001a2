import { describe, expect, it } from 'vitest';
import { codesBetween, mostAtOnce, partsOf } from '../../../shared/warehouses/binCodes';

describe('a whole rack by its corners', () => {
  it('is counted through part by part', () => {
    const codes = codesBetween('A-01-01', 'A-05-06');
    expect(codes).toHaveLength(30);
    expect(codes?.slice(0, 7)).toEqual([
      ...['A-01-01', 'A-01-02', 'A-01-03', 'A-01-04', 'A-01-05', 'A-01-06'],
      'A-02-01',
    ]);
    expect(codes?.at(-1)).toBe('A-05-06');
  });

  it('may be one bin, and may have other parts', () => {
    expect(codesBetween('B-07', 'B-07')).toEqual(['B-07']);
    expect(codesBetween('A-X1-09', 'A-X1-11')).toEqual(['A-X1-09', 'A-X1-10', 'A-X1-11']);
  });

  it.each([
    ['the later comes first', 'A-05-06', 'A-01-01'],
    ['they have not as many parts', 'A-01-01', 'A-05'],
    ['a part that differs is no number', 'A-01-01', 'B-01-06'],
    ['the numbers are not of one length', 'A-1-1', 'A-1-12'],
    ['one is no code', 'A-01-01', 'A-01-1x'],
    ['there are too many', 'A-01-01', 'A-51-10'],
  ])('is none where %s', (_why, first, last) => {
    expect(codesBetween(first, last)).toBeNull();
  });

  it('may be as large as is made at once', () => {
    expect(codesBetween('A-01-01', 'A-50-10')).toHaveLength(mostAtOnce);
  });
});

it('a bin stands in the rack that its code begins with', () => {
  expect(partsOf('A-01-03')).toEqual({ rack: 'A-01', place: '03' });
  expect(partsOf('B-7')).toEqual({ rack: 'B', place: '7' });
});
