import { expect, test } from 'vitest';
import type { Closer, Missing } from '../../../shared/planning/missing';
import { releasesOf } from '../../../shared/planning/releases';

const kept = (warehouse: string, item: string, quantity: number, by: Closer['by'] = 'floor') => ({
  ...{ warehouse, item, quantity, by, whose: '' },
});
const lacks = (demand: string, quantity: number, ...closers: Closer[]): Missing => ({
  ...{ demand, quantity, closers },
});

test('a reserve brings what it holds and no more than all that is missing of it, the most useful first', () => {
  const missing = [
    lacks('one', 300, kept('wuhan', 'quilt', 1000), kept('huangshi', 'quilt', 40)),
    lacks('two', 170, kept('wuhan', 'quilt', 1000), kept('huangshi', 'quilt', 40)),
    lacks('three', 50, kept('wuhan', 'tent', 20), kept('ezhou', 'tent', 90, 'earmarked')),
  ];
  expect(releasesOf(missing)).toEqual([
    {
      warehouse: 'wuhan',
      goods: [
        { item: 'quilt', quantity: 470 },
        { item: 'tent', quantity: 20 },
      ],
    },
    { warehouse: 'huangshi', goods: [{ item: 'quilt', quantity: 40 }] },
  ]);
});

test('what somebody else keeps back is no reserve', () => {
  expect(releasesOf([lacks('one', 5, kept('wuhan', 'quilt', 9, 'spokenFor'))])).toEqual([]);
});
