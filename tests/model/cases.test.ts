import { afterAll, expect, test } from 'vitest';
import { EveryKind, prepareEveryKind } from './everyKind';
import { Shelves } from './shelves';

/** Runs that once broke something, in their smallest form. */

const prepared = prepareEveryKind();
afterAll(() => prepared.remove());

test('a transfer of which a part has arrived says so', async () => {
  const shelves = new Shelves();
  const hand = await EveryKind.begin(shelves, prepared);
  expect(await hand.receive([0, 106803005, 54746])).toBe('done');
  expect(await hand.send([0, 522341385, 0])).toBe('done');
  expect(await hand.arrive([0, 285724414, 0])).toBe('done');
  expect(hand.stock()).toEqual(shelves.ours());
  hand.store.close();
});
