import { act } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { HandoverPage } from '../../../renderer/handovers/HandoverPage';
import {
  countLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  stocktakeBody,
} from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const page = (login: string) =>
  showTo(
    store,
    login,
    routed(() => <HandoverPage />),
  );
const says = (text: string) => document.body.textContent?.includes(text) ?? false;

test('without a joint count nothing can be handed over, and it leads to one', async () => {
  screen = await page('keeper');
  await until(() => says('没有可用的盘点'));
  expect(button('办理交接')?.disabled).toBe(true);
  expect(document.querySelector('a[href*="/documents/new/stocktake"]')).not.toBeNull();
});

test('only keepers hand over', async () => {
  screen = await page('viewer');
  await until(() => says('由这个仓库的保管员办理'));
  expect(button('办理交接')).toBeUndefined();
});

test('on a count of both the next keeper is asked for his password', async () => {
  const source = names.party('中国红十字会总会');
  const line = receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') });
  await posted(store, receiptBody({ source, owner: names.society, lines: [line] }));
  const { rows } = await store.do('viewer', 'stocktakes.scope', {
    warehouse: wuhan,
    scope: { kind: 'full' },
    blind: false,
  });
  const lines = rows.map(({ item, lot, bin }) =>
    countLine({ item: item.uid, lot, bin: bin.uid, counts: [10] }),
  );
  const { number } = await posted(store, stocktakeBody({ lines }), { businessDate: '2026-11-23' });
  screen = await page('keeper');
  await until(() => button('办理交接')?.disabled === false);
  expect(document.querySelector<HTMLInputElement>('input')?.value).toContain(number);
  await act(async () => button('办理交接')?.click());
  await until(() => says('接班人签收'));
});
