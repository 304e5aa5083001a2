import { expect, test } from 'vitest';
import type { KitParts } from '../../../shared/documents/kind';
import { partsComingOut, partsIn } from '../../../shared/kits/parts';

const part = (lot: string, item: string, quantity: number, out = 0) => ({
  lot,
  item,
  quantity,
  amount: null,
  out,
  outAmount: 0,
});
const made: KitParts = {
  kits: 4,
  handedOn: false,
  parts: [part('X', 'towel', 5), part('Y', 'towel', 3), part('Z', 'basin', 4)],
};
const proposed = (of: KitParts, kits: number) =>
  partsComingOut(of, kits).map(({ part: { lot }, quantity }) => `${quantity} ${lot}`);

test('what is in so many kits is counted by item, from whichever lots it came', () => {
  expect(partsIn(made, 'towel', 2)).toBe(4);
  expect(partsIn(made, 'soap', 2)).toBe(0);
});

test('parts are proposed from the lots in the order in which they went in', () => {
  expect(proposed(made, 2)).toEqual(['4 X', '2 Z']);
  expect(proposed(made, 3)).toEqual(['5 X', '1 Y', '3 Z']);
});

test('a lot that has come out of other kits is not proposed once more', () => {
  const parts = [part('X', 'towel', 5, 5), part('Y', 'towel', 3, 1), part('Z', 'basin', 4, 3)];
  expect(proposed({ ...made, parts }, 1)).toEqual(['2 Y', '1 Z']);
});
