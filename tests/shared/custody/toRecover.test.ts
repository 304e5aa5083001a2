import { expect, test } from 'vitest';
import { toRecover } from '../../../shared/custody/toRecover';

const of = (lot: string, quantity: number, { recipient = 'village', item = 'tent' } = {}) => ({
  recipient,
  item,
  lot,
  quantity,
});
const left = (...args: Parameters<typeof toRecover>) =>
  toRecover(...args).map(({ outstanding }) => outstanding);

test('what came back of a known lot counts for that lot, the earliest gift first', () => {
  expect(left([of('a', 3), of('b', 4), of('a', 2)], [of('a', 4)])).toEqual([0, 4, 1]);
});

test('what nobody knows the gift of counts for the item, after the known lots', () => {
  expect(left([of('a', 3), of('b', 4)], [of('new', 4), of('b', 1)])).toEqual([0, 2]);
});

test('nothing of it counts for another recipient or another item', () => {
  const given = [of('a', 3), of('a', 3, { recipient: 'town' }), of('c', 3, { item: 'lamp' })];
  expect(left(given, [of('new', 2)])).toEqual([1, 3, 3]);
});
