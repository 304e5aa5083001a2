import { describe, expect, test } from 'vitest';
import { sharesOf, stillOut } from '../../../shared/custody/outstanding';
import { fc } from '../../support/properties';

const left = (quantities: number[], outstanding: number) =>
  stillOut(
    quantities.map((quantity) => ({ quantity })),
    outstanding,
  ).map((each) => each.outstanding);

describe('what is still out of each paper', () => {
  test('what came back is set against the earliest paper first', () => {
    expect(left([10, 5], 15)).toEqual([10, 5]);
    expect(left([10, 5], 12)).toEqual([7, 5]);
    expect(left([10, 5], 4)).toEqual([0, 4]);
    expect(left([10, 5], 0)).toEqual([0, 0]);
  });

  test('always adds up to what is held, and never to more than a paper issued', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
        fc.nat(300),
        (issued, n) => {
          const all = issued.reduce((sum, each) => sum + each, 0);
          const held = Math.min(n, all);
          const out = left(issued, held);
          expect(out.reduce((sum, each) => sum + each, 0)).toBe(held);
          expect(out.every((each, at) => each >= 0 && each <= (issued[at] ?? 0))).toBe(true);
        },
      ),
    );
  });
});

describe('the value of the parts of a holding', () => {
  test('is each its share of what is left, so that they add up', () => {
    expect(sharesOf({ quantity: 3, amount: 100 }, [1, 2])).toEqual([33, 67]);
    expect(sharesOf({ quantity: 3, amount: 100 }, [1, 1, 1])).toEqual([33, 34, 33]);
    expect(sharesOf({ quantity: 4, amount: 100 }, [0, 4])).toEqual([0, 100]);
  });

  test('is unknown where that of the whole is', () => {
    expect(sharesOf({ quantity: 3, amount: null }, [1, 2])).toEqual([null, null]);
  });
});
