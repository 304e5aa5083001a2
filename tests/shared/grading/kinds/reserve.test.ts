import { expect, test } from 'vitest';
import { measureCriterion } from '../../../../shared/grading/kinds';
import { factsOf, reference, stockOf } from '../../../support/grading';

const packs = reference.criteria.find(({ code }) => code === 'L3')!;
const stock = [
  stockOf('A01', 40, { unit: '包', others: 200 }),
  stockOf('A03', 5, { unit: '包' }),
  stockOf('B01', 7, { category: '07', unit: '件' }),
];
const valueOfReserve = (more: object) =>
  measureCriterion({ ...packs, ...more } as typeof packs, { ...factsOf(3), stock })[0]?.value;

test('a reserve adds up its items; goods of others are shown beside', () => {
  expect(measureCriterion(packs, { ...factsOf(3), stock })).toMatchObject([
    {
      ...{ label: '赈济家庭包', unit: '包', value: 45 },
      behind: { of: 'stock', items: [{ code: 'A01', own: 40, others: 200 }, { code: 'A03' }] },
    },
  ]);
});

test('goods of others count where the criterion says so, and a category brings its items', () => {
  expect(valueOfReserve({ owners: 'any' })).toBe(245);
  expect(valueOfReserve({ items: [], category: '07' })).toBe(7);
  expect(valueOfReserve({ category: '07' })).toBe(52);
});
