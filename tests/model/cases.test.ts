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
