import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '../../../electron/printing/desk';
import { renderSheet } from '../../../electron/printing/renderSheet';
import type { Sheet } from '../../../electron/printing/sheet';
import { formatCount, formatYuan } from '../../../shared/format/money';
import { codeText } from '../../../shared/search/codes';
import type { SheetRequest } from '../../../shared/sheets/api';
import { closed } from '../../support/closings';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** Reports and cards of a real store: what is on paper is what the screens say. */
let store: TestStore;
let names: Names;
let issued: string;
const given: Sheet[] = [];

const desk = {
  preview: async (sheet: Sheet) => {
    given.push(sheet);
    return { address: 'app://sheet/x', pages: 1, paper: { width: 297, height: 210 } };
  },
} as unknown as Desk;

/** The text of a sheet, asked for by a viewer. */
async function textOf(sheet: SheetRequest): Promise<string> {
  await store.do('viewer', 'sheets.preview', { sheet });
  return renderSheet(given.at(-1)!, [{ from: 0, to: 9_999 }])
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

beforeAll(async () => {
  store = testStore({ opening: '2026-10-01' });
  names = await namesAt(store);
  store.program.state.desk = desk;
  const receive = (
    item: string,
    count: number,
    batchNumber: string,
    price: number | null,
    businessDate = '2026-11-20',
  ) =>
    posted(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [
          receiptLine({
            item: names.item(item),
            bin: names.bin('A-01-01'),
            entered: { count, unit: '床', factor: 1 },
            price: price === null ? null : { per: 'unit', price },
            priceBasis: 'invoice',
            batchNumber,
          }),
        ],
      }),
      { businessDate },
    );
  await receive('A04', 100, 'B1', 700_000, '2026-10-12');
  await receive('A04', 30, 'B2', 710_000);
  await receive('A05', 7, 'C1', null);
  const { document } = await posted(
    store,
    dispatchBody({
      dispatchType: 'teamSupplies',
      to: { kind: 'team', team: names.team('relief') },
      lines: [
        dispatchLine({ item: names.item('A04'), asked: { count: 40, unit: '床', factor: 1 } }),
      ],
    }),
  );
  issued = document;
});
afterAll(() => store.close());

it('the stock by category names each category above its items, has its sum under them, and comes to what the list says', async () => {
  const filter = { warehouse: wuhan };
  const text = await textOf({ form: 'stockByCategory', filter });
  const { rows, totals } = await store.do('viewer', 'stock.items', { filter });
  for (const category of new Set(rows.map(({ item }) => item.category))) {
    expect(text).toContain(`${category} 小计`);
    const [first] = rows.filter(({ item }) => item.category === category);
    expect(text).toMatch(new RegExp(`${category} \\d+ ${first?.item.code} `));
  }
  expect(text).toMatch(new RegExp(`合计 .* ${formatYuan(totals.known)} 另 1 行未计价 在库`));
  expect(text).toContain(`在外 ${formatYuan(totals.custody.known)}`);
});

it('the stock by warehouse names each warehouse above its items and has its sum under them', async () => {
  const text = await textOf({ form: 'stockByWarehouse', filter: {} });
  const { rows } = await store.do('viewer', 'stock.items', { filter: {}, by: 'warehouse' });
  for (const { warehouse } of rows) {
    expect(text).toContain(`${warehouse?.name} 小计`);
    expect(text).toMatch(new RegExp(`${warehouse?.name} \\d+ A`));
  }
});

it('the province on paper has a column for each of its warehouses', async () => {
  const text = await textOf({ form: 'province', onlyGaps: false });
  const { warehouses, rows } = await store.do('viewer', 'province.matrix', {});
  expect(text).toContain(`全省可用 ${warehouses.map(({ shortName }) => shortName).join(' ')} `);
  const quilt = rows.find(({ item }) => item.code === 'A04')!;
  expect(text).toContain(`棉被（床） ${quilt.item.spec} ${formatCount(quilt.available)}`);
});

it('the report of a month is 期初 + 入库 − 出库 = 期末 on paper, as 两日对比 says it', async () => {
  const text = await textOf({ form: 'month', warehouse: wuhan, month: '2026-11' });
  const filter = { warehouse: wuhan, where: 'shelf' as const };
  const { rows, totals } = await store.do('viewer', 'stock.compare', {
    from: '2026-10-31',
    to: '2026-11-23',
    filter,
  });
  const {
    before,
    received,
    issued: out,
    after,
    item,
  } = rows.find((row) => row.item.code === 'A04')!;
  const said = new RegExp(
    `棉被 A04 ${item.spec} 床 (\\S+) \\S+ 捐赠（非定向） (\\S+) \\S+ 队伍领用 (\\S+) \\S+ (\\S+) \\S+ 闭合`,
  ).exec(text);
  const [first, came, went, last] = (said ?? []).slice(1).map(Number);
  expect([first, came, went, last]).toEqual([
    before,
    received[0]?.quantity,
    out[0]?.quantity,
    after,
  ]);
  expect(first! + came! - went!).toBe(last);
  expect(text).toContain('2 种物资全部闭合');
  expect(text).toContain(formatYuan(totals.after.known));
  expect(text).toContain('尚未月结');
  expect(text).toContain('另 1 行未计价');
});

it('the report of a closed month names its closing and agrees with what it keeps', async () => {
  await closed(store, '2026-10');
  const text = await textOf({ form: 'month', warehouse: wuhan, month: '2026-10' });
  const { rows } = await store.do('viewer', 'closings.list', { warehouse: wuhan });
  const { closing } = rows.find(({ month }) => month === '2026-10')!;
  expect(text).toContain(`账链第 ${closing!.sequence} 号`);
  expect(text).toContain('期末在库与月结封存数一致');
  expect(text).toContain(formatYuan(closing!.totals.shelf.known));
  expect(text).not.toContain('未月结');
});

it('the report of a month that has not begun is refused', async () => {
  const sheet = { form: 'month' as const, warehouse: wuhan, month: '2026-12' };
  await store.refused('viewer', 'sheets.preview', { sheet }, 'date.future');
});

it('the card of an item has every movement of its days with the balance after it', async () => {
  const asked = { item: names.item('A04'), warehouse: wuhan, from: '2026-11-01' };
  const text = await textOf({ form: 'card', ...asked });
  const { opening, rows, closing } = await store.do('viewer', 'stock.card', asked);
  expect(text).toContain(`期初结存 ${opening.quantity}`);
  for (const { number, balance } of rows) {
    expect(text).toMatch(new RegExp(`${number} .* ${formatCount(balance)} `));
  }
  expect(text).toContain(`合计 30 40 ${closing.quantity}`);
  expect(text).toContain(
    `期末结存 ${closing.quantity} 床 金额 ${formatYuan(closing.amount.known)}`,
  );
});

it('the card of a bin ends with what lies there, and leads to the bin', async () => {
  const bin = names.bin('A-01-01');
  const text = await textOf({ form: 'binCard', bin, since: '2026-11-01' });
  const { rows } = await store.do('viewer', 'bins.read', { bin });
  for (const { item, quantity } of rows) {
    expect(text).toMatch(
      new RegExp(`${item.code} ${item.name} .*现存（${item.unit}）：完好 ${quantity} ${quantity}`),
    );
  }
  expect(text).toContain('前期结转 100');
  await store.do('viewer', 'sheets.preview', { sheet: { form: 'binCard', bin } });
  expect(renderSheet(given.at(-1)!, [{ from: 0, to: 9 }])).toContain(
    `alt="${codeText({ kind: 'bin', uid: bin })}"`,
  );
});

it('an empty roster numbers its households and names the goods of the paper', async () => {
  const text = await textOf({ form: 'blankRoster', goodsOf: issued, households: 25 });
  expect(text).toContain('棉被（床）');
  expect(text).toMatch(/ 24 25 以下空白| 24\s+25 /);
  expect(text).not.toMatch(/ 26 /);
});
