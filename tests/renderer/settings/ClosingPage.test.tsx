import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClosingHint } from '../../../renderer/dashboard/ClosingHint';
import { ClosingPage } from '../../../renderer/settings/ClosingPage';
import { closed, secondPassword } from '../../support/closings';
import { namesAt, posted, receiptBody, receiptLine, submitted } from '../../support/papers';
import { seatOf } from '../../support/seat';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, type as typeInto, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
const gift = async () => {
  const names = await namesAt(store);
  return receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item('A04'),
        bin: names.bin('A-01-01'),
        price: { per: 'line', amount: 700_000 },
        priceBasis: 'invoice',
      }),
    ],
  });
};
beforeEach(async () => {
  store = testStore({ opening: '2026-09-01' });
  await posted(store, await gift(), { businessDate: '2026-09-05' });
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const text = () => document.body.textContent ?? '';
const click = (label: string) => act(async () => button(label)?.click());
const open = (login: string) =>
  showTo(
    store,
    login,
    routed(() => <ClosingPage />),
  );

test('the month whose turn it is says what it would keep, and is closed from here', async () => {
  screen = await open('finance');
  await until(() => text().includes('可以结账'));
  expect(text()).toContain('2026-09（至 2026-09-30）');
  expect(text()).toContain('1 批，1 处');
  expect(text()).toContain('7,000.00');
  await click('月结');
  await until(() => text().includes('及以前的日期不能再记账'));
  const [, confirm] = [
    ...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button'),
  ].slice(-2);
  await act(async () => confirm?.click());
  await until(() => text().includes('2026-10（至 2026-10-31）'));
  const { rows } = await store.do('viewer', 'closings.list', { warehouse: wuhan });
  expect(rows.at(-1)?.state).toBe('closed');
});

test('several months that are due are closed in one go, and the first that refuses ends it', async () => {
  const { number } = await submitted(store, await gift(), { businessDate: '2026-10-08' });
  screen = await open('finance');
  await until(() => button('依次结 2 个月，到 2026-10')?.disabled === false);
  await click('依次结 2 个月，到 2026-10');
  await until(() => text().includes('依次结账：2026-09、2026-10'));
  const [, confirm] = [
    ...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button'),
  ].slice(-2);
  await act(async () => confirm?.click());
  await until(() => text().includes('已结账 1 个月'));
  await until(
    () => document.querySelector('[role="dialog"]')?.textContent?.includes(number ?? '-') ?? false,
  );
  const { rows } = await store.do('viewer', 'closings.list', { warehouse: wuhan });
  expect(rows.map(({ state }) => state)).toEqual(['running', 'next', 'closed']);
});

test('what stands against it is named with links, and then it can’t be closed', async () => {
  const { number, document: paper } = await submitted(store, await gift(), {
    businessDate: '2026-09-08',
  });
  screen = await open('finance');
  await until(() => text().includes(number ?? ''));
  expect(document.querySelector(`a[href*="${paper}"]`)?.textContent).toBe(number);
  expect(button('月结')?.disabled).toBe(true);
});

test('whoever is not of finance is told who closes', async () => {
  screen = await open('keeper');
  await until(() => text().includes('由财务结账'));
  expect(button('月结')).toBeUndefined();
});

test('the last closed month is opened again with a reason and a second password', async () => {
  await closed(store, '2026-09');
  await closed(store, '2026-10');
  const as = await secondPassword(store, 'approver');
  screen = await open('finance');
  const seat = seatOf(store, 'finance');
  const calls = {
    call: (request: { call: string; input: unknown; as?: { login: string; password: string } }) =>
      seat.ask(request.call as never, request.input as never, request.as),
    onChange: () => () => {},
  };
  Object.defineProperty(window, 'api', { value: calls, configurable: true });
  await until(() => button('反结账') !== undefined);
  await click('反结账');
  await until(() => document.querySelector('textarea') !== null);
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  const area = document.querySelector('textarea')!;
  await act(async () => {
    setter?.call(area, '补记漏单');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click('换人复核');
  await until(() => document.querySelector('input[type="password"]') !== null);
  const [login, password] = [
    ...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input'),
  ];
  await typeInto(login!, as.login);
  await typeInto(password!, as.password);
  const buttons = document.querySelectorAll<HTMLButtonElement>(
    '[role="dialog"] button[type="submit"]',
  );
  await act(async () => buttons[0]?.click());
  await until(() => text().includes('反结账：补记漏单'));
});

test('工作台 reminds those who close of the month that should be closed by now', async () => {
  screen = await showTo(
    store,
    'finance',
    routed(() => <ClosingHint />),
  );
  await until(() => text().includes('2026-09 还没有月结'));
  screen.unmount();
  screen = await showTo(
    store,
    'keeper',
    routed(() => <ClosingHint />),
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(text()).not.toContain('还没有月结');
});
