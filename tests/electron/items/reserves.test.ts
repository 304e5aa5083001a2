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

test('what lies under a provisional name counts as what it turned out to be, wherever reserves are told', async () => {
  const item = v4();
  const [category] = (await store.do('viewer', 'categories.list', {})).rows;
  await store.do('keeper', 'items.quickAdd', {
    ...{ item, name: '军用大衣', unit: '件', category: category!.uid },
  });
  const lies = async (of: string, count: number) =>
    posted(
      store,
      receiptBody({
        ...{ source: names.party('中国红十字会总会'), owner: names.society },
        lines: [
          receiptLine({
            ...{ item: of, bin: names.bin('A-01-01') },
            entered: { count, unit: '件', factor: 1 },
          }),
        ],
      }),
    );
  const coat = (await store.do('viewer', 'reserves.list', { warehouse: wuhan })).rows.find(
    ({ item: { unit }, onHand, reserve }) => unit === '件' && onHand === 0 && reserve === null,
  )!.item;
  await lies(coat.uid, 30);
  await lies(item, 40);
  await save([{ item: coat.uid, reserve: { standing: 60, minimum: 50, maximum: 90 } }]);
  const told = async () => {
    const { below, row } = {
      below: (await store.do('viewer', 'dashboard.read', { warehouse: wuhan })).belowReserve.filter(
        (each) => each.item.uid === coat.uid,
      ),
      row: (await store.do('viewer', 'province.matrix', {})).rows.find(
        (each) => each.item.uid === coat.uid,
      )!,
    };
    const cell = row.cells.find(({ warehouse }) => warehouse === wuhan)!;
    const { available, gap } = (await rowOf(coat.code))!;
    return { below: below.map((each) => each.available), matrix: cell.gap, available, gap };
  };
  expect(await told()).toEqual({ below: [30], matrix: 30, available: 30, gap: 30 });
  await store.do('dispatcher', 'items.match', { item, into: coat.uid });
  expect(await told()).toEqual({ below: [], matrix: 0, available: 70, gap: 0 });
  const { rows } = await store.do('viewer', 'province.matrix', {});
  expect(rows.filter((each) => each.item.uid === item)).toEqual([]);
  // A reserve that was set for the other name is of the same goods.
  await save([{ item, reserve: { standing: 30, minimum: 30, maximum: 30 } }]);
  expect(await told()).toMatchObject({ below: [70], matrix: 20 });
  await save([{ item, reserve: null }]);
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
