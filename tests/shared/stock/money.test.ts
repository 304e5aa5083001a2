import { describe, expect, test } from 'vitest';
import {
  amountLeaving,
  amountReturning,
  lineAmount,
  sumMoney,
  unitPrice,
} from '../../../shared/stock/money';
import { fc } from '../../support/properties';

/** The largest that the contract lets in. */
const mostFen = 9_000_000_000_000_000;
const mostUnits = 1_000_000_000;

/** A lot and how it is handed out: shares that add up to its quantity. */
const handingOut = fc
  .array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 40 })
  .chain((shares) =>
    fc.record({
      shares: fc.constant(shares),
      amount: fc.oneof(fc.nat({ max: 2_000 }), fc.integer({ min: 0, max: mostFen })),
    }),
  );

describe('value follows the goods', () => {
  test('shares of 100 分 over three units are 33, 34 and 33', () => {
    expect(amountLeaving({ quantity: 3, amount: 100 }, 1)).toBe(33);
    expect(amountLeaving({ quantity: 2, amount: 67 }, 1)).toBe(34);
    expect(amountLeaving({ quantity: 1, amount: 33 }, 1)).toBe(33);
  });

  test('any sequence of shares adds up exactly, and the last unit takes the rest', () => {
    fc.assert(
      fc.property(handingOut, ({ shares, amount }) => {
        const left = { quantity: shares.reduce((sum, share) => sum + share, 0), amount };
        let gone = 0;
        for (const share of shares) {
          const taken = amountLeaving(left, share);
          expect(taken).toBeGreaterThanOrEqual(0);
          expect(taken).toBeLessThanOrEqual(left.amount);
          left.quantity -= share;
          left.amount -= taken;
          gone += taken;
        }
        expect(left).toEqual({ quantity: 0, amount: 0 });
        expect(gone).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });

  test('a share is never more than half a 分 from its exact part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: mostFen }),
        fc.integer({ min: 1, max: mostUnits }),
        fc.integer({ min: 1, max: mostUnits }),
        (amount, a, b) => {
          const [quantity, whole] = [Math.min(a, b), Math.max(a, b)];
          const taken = BigInt(amountLeaving({ quantity: whole, amount }, quantity));
          const error = 2n * (taken * BigInt(whole) - BigInt(amount) * BigInt(quantity));
          expect(error <= BigInt(whole) && error >= -BigInt(whole)).toBe(true);
        },
      ),
    );
  });

  test('a reversal at once gives back exactly what was taken', () => {
    fc.assert(
      fc.property(handingOut, ({ shares, amount }) => {
        const quantity = shares.reduce((sum, share) => sum + share, 0);
        const share = shares[0]!;
        const taken = amountLeaving({ quantity, amount }, share);
        // What was taken lies by itself in the other place and is all that lies there.
        expect(amountReturning({ quantity: share, amount: taken }, share, taken)).toBe(taken);
        expect(amount - taken + taken).toBe(amount);
      }),
    );
  });

  test('a reversal leaves no goods without their value and no value without goods', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (quantity, amount, wanted, original) => {
          const takes = Math.min(wanted, quantity);
          const returned = amountReturning({ quantity, amount }, takes, original);
          expect(returned).toBeGreaterThanOrEqual(0);
          expect(returned).toBeLessThanOrEqual(amount);
          if (takes === quantity) expect(returned).toBe(amount);
        },
      ),
    );
  });
});

describe('the amount of a line', () => {
  test('L08: a unit price with four decimals is exact, half up, without a float', () => {
    // 24 瓶 at 1.0416 yuan are 24.9984 yuan; 3 at 0.0050 are one and a half 分.
    expect(lineAmount({ per: 'unit', price: 10_416 }, 24)).toBe(2500);
    expect(lineAmount({ per: 'unit', price: 50 }, 3)).toBe(2);
    expect(lineAmount({ per: 'unit', price: 43_500 }, 1)).toBe(435);
    expect(lineAmount({ per: 'unit', price: 10_050 }, 1000)).toBe(100_500);
  });

  test('L06: the dearest unit in the largest number is exact', () => {
    const dearest = { per: 'unit', price: 1_000_000_000_000 } as const;
    expect(lineAmount(dearest, 9)).toBe(90_000_000_000);
    expect(lineAmount({ per: 'unit', price: 899_999_999 }, 999_999_999)).toBe(
      8_999_999_981_000_000,
    );
  });

  test('one sum for the line is taken as it is', () => {
    expect(lineAmount({ per: 'line', amount: 12_345 }, 7)).toBe(12_345);
  });

  test('an unknown price is unknown, and a price of nothing is nothing', () => {
    expect(lineAmount(null, 24)).toBeNull();
    expect(lineAmount({ per: 'unit', price: 0 }, 24)).toBe(0);
    expect(unitPrice(null, 24)).toBeNull();
    expect(unitPrice(0, 24)).toBe(0);
  });

  test('the price of one unit is for showing: 100 分 over three are 0.3333 yuan', () => {
    expect(unitPrice(100, 3)).toBe(3333);
    expect(unitPrice(200, 3)).toBe(6667);
  });
});

test('a sum counts what is unknown and never takes it for zero', () => {
  expect(sumMoney([100, null, 0, null, 23])).toEqual({ known: 123, unpriced: 2 });
  expect(sumMoney([])).toEqual({ known: 0, unpriced: 0 });
});
