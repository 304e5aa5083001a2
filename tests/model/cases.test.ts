import { afterAll, expect, test } from 'vitest';
import { play } from './everyKind';
import { Hand } from './hand';
import { prepareEveryKind } from './prepare';
import { Shelves } from './shelves';
import { stock } from './stored';

/** Runs that once broke something, in their smallest form. */

const prepared = prepareEveryKind();
afterAll(() => prepared.remove());

test('a transfer of which a part has arrived says so', async () => {
  const shelves = new Shelves();
  const hand = await Hand.begin(shelves, prepared);
  expect(await play(hand, 'receive', [0, 5, 6])).toBe('done');
  expect(await play(hand, 'send', [0, 522341385, 3])).toBe('done');
  expect(await play(hand, 'arrive', [0, 285724414, 4])).toBe('done');
  expect(stock(hand)).toEqual(shelves.ours());
  hand.store.close();
});

test('who has signed for a loss signs for the reopening of a month by the same password', async () => {
  const hand = await Hand.begin(new Shelves(), prepared);
  await play(hand, 'receive', [1, 59, 4]);
  await play(hand, 'receive', [3, 59, 4]);
  expect(await play(hand, 'send', [0, 82, 223])).toBe('done');
  expect(await play(hand, 'arrive', [0, 1955, 905])).toBe('done');
  // Refused or not, the loss was signed for.
  await play(hand, 'settle', [0, 0, 0]);
  expect(await play(hand, 'closeMonth', [5497, 0, 0])).toBe('done');
  expect(await play(hand, 'reopen', [129, 0, 0])).toBe('done');
  hand.store.close();
});
