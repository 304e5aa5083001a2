import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PastStockPage } from '../../../renderer/stock/PastStockPage';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeAll(async () => {
  store = testStore();
  const names = await namesAt(store);
  const line = receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') });
  const source = names.party('中国红十字会总会');
  const body = receiptBody({ source, owner: names.society, lines: [line] });
  await posted(store, body, { businessDate: '2026-09-05' });
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const text = () => screen.root.textContent ?? '';
const at = (search: Record<string, unknown>) =>
  showTo(
    store,
    'viewer',
    routed(() => <PastStockPage />, '/stock/past', search),
  );

test.each(['item', 'lot'])(
  'by %s: the totals of the day, and nothing before the goods came',
  async (by) => {
    screen = await at({ date: '2026-09-30', warehouse: wuhan, by });
    await until(() => text().includes('1 种'));
    expect(text()).toContain('2026-09-30 日终时的库存');
    screen.unmount();
    screen = await at({ date: '2026-09-04', warehouse: wuhan, by });
    await until(() => text().includes('这一天没有库存'));
  },
);

test('a day that has not come is refused in words', async () => {
  screen = await at({ date: '2026-12-01' });
  await until(() => text().includes('业务日期在将来'));
});
