import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { seatFor } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const rowOf = async (code: string, warehouse = wuhan) => {
  const { rows } = await store.do('viewer', 'reserves.list', { warehouse });
  return rows.find(({ item }) => item.code === code);
};
const save = (lines: { item: string; reserve: object | null }[]) =>
  store.do('dispatcher', 'reserves.save', { warehouse: wuhan, lines } as never);

test('several reserves are set at once, with what is missing of each', async () => {
  await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        receiptLine({
          item: names.item('A04'),
          bin: names.bin('A-01-01'),
          entered: { count: 320, unit: '床', factor: 1 },
        }),
      ],
    }),
  );
  const reserve = { standing: 500, minimum: 400, maximum: 900 };
  expect(
    await save([
      { item: names.item('A04'), reserve },
      { item: names.item('A01'), reserve: null },
    ]),
  ).toEqual({ warehouse: wuhan, changed: 2 });
  expect(await rowOf('A04')).toMatchObject({ reserve, onHand: 320, available: 320, gap: 180 });
  expect(await rowOf('A01')).toMatchObject({ reserve: null, gap: 0 });
  expect((await rowOf('A04', centre))?.reserve).not.toEqual(reserve);
});

test('the audit keeps how they were', async () => {
  await save([{ item: names.item('A05'), reserve: { standing: 1, minimum: 1, maximum: 1 } }]);
  await save([{ item: names.item('A05'), reserve: null }]);
  const { rows } = await store.do('admin', 'audit.list', { filter: { call: 'reserves.save' } });
  expect(rows[0]).toMatchObject({
    before: {
      lines: [{ item: names.item('A05'), reserve: { standing: 1, minimum: 1, maximum: 1 } }],
    },
    after: { lines: [{ item: names.item('A05'), reserve: null }] },
  });
});

test('one line out of order keeps all of them from being saved', async () => {
  const before = await rowOf('A04');
  const refusal = await store.refused(
    'dispatcher',
    'reserves.save',
    {
      warehouse: wuhan,
      lines: [
        { item: names.item('A04'), reserve: { standing: 9, minimum: 9, maximum: 9 } },
        { item: names.item('A05'), reserve: { standing: 5, minimum: 6, maximum: 9 } },
      ],
    },
    'reserve.order',
  );
  expect(refusal.item).toBe((await rowOf('A05'))?.item.name);
  expect(await rowOf('A04')).toEqual(before);
});

test('the proposal is that of the target level of the warehouse', async () => {
  const { level, rows } = await store.do('viewer', 'reserves.propose', { warehouse: centre });
  const proposed = rows.find(({ item }) => item === names.item('A04'));
  expect(level).toBe(1);
  expect(proposed).toMatchObject({ standing: 5000, minimum: 5000, maximum: 10_000 });
});

test('a dispatcher of one warehouse sets nothing at another', async () => {
  const seat = seatFor(store, `r${v4().slice(0, 8)}`, [{ role: 'dispatcher', warehouse: wuhan }]);
  const lines = [{ item: names.item('A04'), reserve: null }];
  expect(await seat.ask('reserves.save', { warehouse: centre, lines })).toMatchObject({
    refusal: { code: 'role.missing', warehouse: centre },
  });
});
