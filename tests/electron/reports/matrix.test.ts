import { afterAll, beforeAll, expect, test } from 'vitest';
import { stockUp } from '../../support/kindSamples';
import { type Names, namesAt } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  await stockUp(store);
  names = await namesAt(store);
  await store.do('dispatcher', 'reserves.save', {
    warehouse: wuhan,
    lines: [
      { item: names.item('A06'), reserve: { standing: 300, minimum: 200, maximum: 400 } },
      { item: names.item('A15'), reserve: { standing: 50, minimum: 40, maximum: 60 } },
    ],
  });
}, 60_000);
afterAll(() => store.close());

const matrix = (input = {}) => store.do('viewer', 'province.matrix', input);

test('the sums of rows and columns are those of the stock', async () => {
  const { rows, warehouses } = await matrix();
  const all = { filter: {}, limit: 1000 };
  const stock = (await store.do('viewer', 'stock.items', all)).rows;
  const apart = (await store.do('viewer', 'stock.items', { ...all, by: 'warehouse' })).rows;
  for (const { item, onHand, available, cells } of rows) {
    const whole = stock.find((row) => row.item.uid === item.uid);
    expect({ onHand, available }).toEqual({
      onHand: whole?.onHand ?? 0,
      available: whole?.available ?? 0,
    });
    for (const cell of cells) {
      const here = apart.find(
        (row) => row.item.uid === item.uid && row.warehouse?.code === cell.warehouse,
      );
      expect(cell.available).toBe(here?.available ?? 0);
    }
  }
  expect(rows.filter(({ onHand }) => onHand > 0)).toHaveLength(
    stock.filter(({ onHand }) => onHand > 0).length,
  );
  for (const { code, items, value } of warehouses) {
    const filter = { warehouse: code, where: 'shelf' as const };
    const { totals } = await store.do('viewer', 'stock.items', { filter });
    expect({ items, value }).toEqual({ items: totals.items, value: totals.shelf });
  }
});

test('what lies nowhere but should is a row with a gap, and below the minimum', async () => {
  const { rows, warehouses } = await matrix({ onlyGaps: true });
  const at = (item: string) =>
    rows.find((row) => row.item.code === item)?.cells.find(({ warehouse }) => warehouse === wuhan);
  // 300 less the 40 that went into kits.
  expect(at('A06')).toMatchObject({ onHand: 260, available: 260, gap: 40 });
  expect(at('A15')).toMatchObject({ onHand: 0, available: 0, gap: 50, reserve: { minimum: 40 } });
  expect(rows.every(({ gap, cells }) => gap > 0 && cells.some((cell) => cell.gap > 0))).toBe(true);
  const here = warehouses.find(({ code }) => code === wuhan);
  const own = rows.flatMap(({ cells }) => cells.filter(({ warehouse }) => warehouse === wuhan));
  expect(here?.gaps).toBe(own.filter(({ gap }) => gap > 0).length);
  expect(here?.below).toBe(
    own.filter(({ reserve, available }) => reserve && available < reserve.minimum).length,
  );
});

test('it is narrowed by category and by name', async () => {
  const all = await matrix();
  const found = await matrix({ search: '棉被' });
  expect(found.rows.map(({ item }) => item.code)).toEqual(['A04']);
  const some = await matrix({ category: names.category('01') });
  expect(some.rows.length).toBeGreaterThan(0);
  expect(some.rows.length).toBeLessThan(all.rows.length);
});
