import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { seedUid } from '../../../seeds/seedUid';
import { type Names, namesAt } from '../../support/papers';
import { shelve } from '../../support/shelf';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

const standard = seedUid('standard', 'reference-2026/2');
let store: TestStore;
let names: Names;

beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  names = await namesAt(store);
});
afterEach(() => store.close());

async function wayUp(level: 1 | 2 | 3 | 4, warehouse = wuhan) {
  const { assessment } = await store.do('assessor', 'assessments.begin', {
    ...{ assessment: v4(), warehouse, standard, targetLevel: 3, judgedOn: '2026-11-23' },
  });
  return store.do('viewer', 'assessments.wayUp', { assessment, level });
}
const yichang = '42050001';
const reserves = (standing: number) =>
  store.do('admin', 'reserves.save', {
    warehouse: wuhan,
    lines: [{ item: names.item('A04'), reserve: { standing, minimum: 0, maximum: 9000 } }],
  });
const line = (whole: Awaited<ReturnType<typeof wayUp>>['whole'], item: string) =>
  whole.purchases.find((each) => each.item === item);

describe('提升方案 in a store', () => {
  test('names what is missing, at the reference price of each item', async () => {
    await shelve(store, names, { entered: { count: 680, unit: '床', factor: 1 } });
    const { whole, items } = await wayUp(3);
    expect(line(whole, 'A04')).toEqual({
      item: 'A04',
      quantity: 320,
      amount: 2_240_000,
      for: ['L4'],
    });
    expect(items.find(({ code }) => code === 'A04')?.price).toEqual({
      ...{ price: 700_000, of: 'reference', on: null },
    });
    // 500 packs are asked of the reserve and serve the 2,000 people that the veto asks.
    expect(line(whole, 'A01')).toMatchObject({ quantity: 500, for: ['L2', 'L3'] });
  });

  test('another warehouse spares what is above the level that it should have itself', async () => {
    await shelve(store, names, { entered: { count: 1300, unit: '床', factor: 1 } });
    // Others' goods leave on their owner's order alone.
    await shelve(
      store,
      names,
      { entered: { count: 5000, unit: '床', factor: 1 } },
      { owner: names.party('中国红十字会总会') },
    );
    const { whole, givers, items } = await wayUp(3, yichang);
    // 武汉 should be at 三级, which asks for 1,000.
    expect(whole.transfers).toEqual([{ warehouse: wuhan, item: 'A04', quantity: 300 }]);
    expect(line(whole, 'A04')?.quantity).toBe(700);
    expect(givers.find(({ code }) => code === wuhan)).toMatchObject({ otherOwner: true });
    expect(items.some(({ code }) => code === 'A04')).toBe(true);
  });

  test('nor what is within its own 常备', async () => {
    await shelve(store, names, { entered: { count: 1300, unit: '床', factor: 1 } });
    await reserves(1250);
    expect((await wayUp(3, yichang)).whole.transfers).toEqual([
      { warehouse: wuhan, item: 'A04', quantity: 50 },
    ]);
    await reserves(2000);
    expect((await wayUp(3, yichang)).whole.transfers).toEqual([]);
  });

  test('without a reference price the last lot with one tells it, with its day; else nobody does', async () => {
    const db = store.program.state.store!.db;
    db.run(sql`UPDATE item SET reference_price = NULL WHERE code IN ('A04', 'A12')`);
    await shelve(store, names, { entered: { count: 30, unit: '床', factor: 1 } });
    const { items, whole } = await wayUp(3);
    const priceOf = (code: string) => items.find((each) => each.code === code)?.price;
    expect(priceOf('A04')).toEqual({ price: 333_333, of: 'lot', on: '2026-11-10' });
    expect(priceOf('A12')).toBeNull();
    expect(line(whole, 'A12')?.amount).toBeNull();
    expect(whole.value.unpriced).toBe(1);
  });

  test('changes nothing and can be asked of any level', async () => {
    const easy = await wayUp(4);
    const hard = await wayUp(1);
    expect(line(easy.whole, 'A04')?.quantity).toBe(250);
    expect(line(hard.whole, 'A04')?.quantity).toBe(5000);
    expect(hard.whole.value.known).toBeGreaterThan(easy.whole.value.known);
    expect(hard.reach.map(({ now }) => now)).toEqual([false, false, false, false]);
  });
});
