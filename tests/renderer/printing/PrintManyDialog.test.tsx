import { act } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listenToKeys } from '../../../renderer/app/keys';
import { PrintManyDialog } from '../../../renderer/printing/PrintManyDialog';
import type { DocumentRow } from '../../../shared/documents/api';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type PrintDesk, printDesk } from '../../support/printDesk';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button } from '../support/routed';
import { press, type Screen, until } from '../support/screen';

/** 打印所选, answered by the real program at a desk that keeps what it prints. */
const printer = 'EPSON LQ-630K';
let store: TestStore;
let screen: Screen;
let desk: PrintDesk;
let papers: DocumentRow[];
const stopKeys = listenToKeys();

beforeAll(async () => {
  store = testStore();
  const names = await namesAt(store);
  for (let count = 0; count < 3; count += 1) {
    const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })];
    const source = names.party('中国红十字会总会');
    await posted(store, receiptBody({ source, owner: names.society, lines }));
  }
  ({ rows: papers } = await store.do('keeper', 'documents.list', { filter: {} }));
});
beforeEach(async () => {
  desk = printDesk([printer]);
  store.program.state.desk = desk;
  screen = await showTo(store, 'keeper', <PrintManyDialog papers={papers} onClose={() => {}} />);
  await until(() => shown().includes('打印所选的 3 张单据'));
});
afterEach(() => screen.unmount());
afterAll(() => {
  stopKeys();
  store.close();
});

const shown = () => document.querySelector('[role="dialog"]')?.textContent ?? '';
const numbers = () =>
  desk.printed.map(({ sheet }) => ('view' in sheet ? sheet.view.number : sheet.form));

/** Takes the one printer there is, by name instead of by habit. */
async function choosePrinter() {
  const field = document.querySelector<HTMLInputElement>('[role="dialog"] input');
  await act(async () => field?.click());
  const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
  await until(() => options().some(({ textContent }) => textContent?.startsWith(printer)));
  const option = options().find(({ textContent }) => textContent?.startsWith(printer));
  await act(async () => option?.click());
}

test('F9 sends each paper once to the printer that was chosen, in their order, and tells each', async () => {
  await choosePrinter();
  await press(document.body, 'F9');
  await until(() => shown().includes('3 张中 3 张完成'));
  expect(numbers()).toEqual(papers.map(({ number }) => number));
  expect(desk.printed.every(({ order }) => order.printer === printer)).toBe(true);
  expect(shown().match(/已送往打印机/g)).toHaveLength(3);
});

test('停止 lets the paper under way come out and prints none behind it', async () => {
  await choosePrinter();
  const print = desk.print.bind(desk);
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  desk.print = async (sheet, order) => {
    await held;
    return print(sheet, order);
  };
  await press(document.body, 'F9');
  await until(() => button('停止') !== undefined);
  await act(async () => button('停止')?.click());
  await act(async () => finish());
  await until(() => shown().includes('已停止，还有 2 张没有打印'));
  expect(numbers()).toEqual([papers[0]?.number]);
});

test('a printer that refuses one paper keeps none of the others back', async () => {
  await choosePrinter();
  const print = desk.print.bind(desk);
  let count = 0;
  desk.print = async (sheet, order) => {
    count += 1;
    return count === 2 ? { printed: false, reason: 'failed' } : print(sheet, order);
  };
  await press(document.body, 'F9');
  await until(() => shown().includes('3 张中 2 张完成'));
  expect(numbers()).toEqual([papers[0]?.number, papers[2]?.number]);
});
