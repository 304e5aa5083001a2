import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ComparePage } from '../../../renderer/stock/ComparePage';
import {
  dispatchBody,
  dispatchLine,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
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
  const asked = { count: 4, unit: '床', factor: 1 };
  const to = { kind: 'party', party: names.party('黄冈市红十字会') } as const;
  const lines = [dispatchLine({ item: names.item('A04'), asked })];
  await posted(store, dispatchBody({ to, lines }), { businessDate: '2026-09-20' });
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const text = () => document.body.textContent ?? '';
const at = (search: Record<string, unknown>) =>
  showTo(
    store,
    'viewer',
    routed(() => <ComparePage />, '/stock/compare', search),
  );

test('says both days, how many sorts there are, and the worth of what was there, came and went', async () => {
  screen = await at({ from: '2026-09-30', to: '2026-09-01', warehouse: wuhan });
  await until(() => text().includes('1 种'));
  expect(text()).toContain('2026-09-01 与 2026-09-30 日终');
  for (const part of ['起日', '收入', '发出', '止日', '未计价 1 行']) {
    expect(text()).toContain(part);
  }
});

test.each([
  ['2026-11-23', '2026-10-31'],
  ['2026-12-01', '2026-11-30'],
  ['2027-01-01', '2026-12-31'],
])(
  'asked for no days on %s, it begins at the end of last month, so that this one is whole',
  async (today, from) => {
    store.clock.now = new Date(`${today}T02:00:00Z`);
    screen = await at({});
    await until(() => text().includes(`${from} 与 ${today} 日终`));
  },
);

test('of days without stock and without moves it says so', async () => {
  screen = await at({ from: '2026-08-01', to: '2026-08-02' });
  await until(() => text().includes('这两天都没有库存'));
});
