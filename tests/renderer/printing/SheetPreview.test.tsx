import { act } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listenToKeys } from '../../../renderer/app/keys';
import { SheetPreview } from '../../../renderer/components/SheetPreview';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type PrintDesk, printDesk } from '../../support/printDesk';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button } from '../support/routed';
import { leave, press, type Screen, type, until } from '../support/screen';

const printer = 'EPSON LQ-630K';
let store: TestStore;
let screen: Screen;
let desk: PrintDesk;
let receipt: string;
const stopKeys = listenToKeys();

beforeAll(async () => {
  store = testStore();
  const names = await namesAt(store);
  const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })];
  const source = names.party('中国红十字会总会');
  ({ document: receipt } = await posted(
    store,
    receiptBody({ source, owner: names.society, lines }),
  ));
});
beforeEach(() => {
  desk = printDesk([printer]);
  store.program.state.desk = desk;
});
afterEach(() => screen.unmount());
afterAll(() => {
  stopKeys();
  store.close();
});

const shown = () => document.querySelector('[role="dialog"]')?.textContent ?? '';
const field = (label: string) =>
  [...document.querySelectorAll('label')]
    .find((each) => each.textContent?.startsWith(label))
    ?.closest('[class*="root"]')
    ?.querySelector('input') as HTMLInputElement;
const sheet = () => ({ form: 'document' as const, document: receipt });
const key = (name: string) => press(document.body, name);

async function open() {
  screen = await showTo(store, 'keeper', <SheetPreview sheet={sheet()} onClose={() => {}} />);
  await until(() => button('打印 F9')?.disabled === false);
}

/** Opens the list of a choice and takes the one that says this. */
async function choose(label: string, option: string) {
  await act(async () => field(label).click());
  const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
  await until(() => options().some((each) => each.textContent?.startsWith(option)));
  await act(async () =>
    options()
      .find((each) => each.textContent?.startsWith(option))
      ?.click(),
  );
}

test('what is chosen is what is printed, and counts as a print that the next one names', async () => {
  await open();
  await choose('打印机', printer);
  await choose('纸张', '241×139.7');
  await until(() => button('打印 F9')?.disabled === false);
  await type(field('份数'), '2');
  await type(field('页码'), '1-2，5');
  await key('F9');
  await until(() => desk.printed.length === 1);
  const [{ sheet: printed, order } = { sheet: null, order: null }] = desk.printed;
  expect(printed?.paper).toBe('half');
  expect(order).toEqual({
    printer,
    copies: 2,
    pages: [
      { from: 1, to: 2 },
      { from: 5, to: 5 },
    ],
  });
  await until(() => shown().includes('再打印会标“补打 1”'));
});

test('a sheet that runs over its slip or its printed form says so before it is printed', async () => {
  await open();
  expect(shown()).not.toContain('放不下');
  await choose('纸张', '241×139.7');
  await until(() => shown().includes('这张纸放不下：共 6 页，其余的行从第 2 页起打印。'));
  const preprinted = () =>
    [...document.querySelectorAll('label')].find((each) => each.textContent === '套打');
  await act(async () => preprinted()?.click());
  await until(() => shown().includes('一张印好的单子放不下：共 6 页'));
});

test('the preview is moved by as much as the printer that was just chosen is off', async () => {
  const offset = { right: -150, down: 200 };
  await store.do('keeper', 'sheets.saveOffset', { printer, form: 'receipt', offset });
  await open();
  expect(desk.previewed.at(-1)?.offset).toEqual({ right: 0, down: 0 });
  await choose('打印机', printer);
  await until(() => desk.previewed.at(-1)?.offset.right === offset.right);
  expect(desk.previewed.at(-1)?.offset).toEqual(offset);
  await choose('打印机', '系统对话框');
  await until(() => desk.previewed.at(-1)?.offset.right === 0);
});

test('pages that nobody can read are named, and nothing is printed', async () => {
  await open();
  await choose('打印机', printer);
  await type(field('页码'), '1-9');
  await leave(field('页码'));
  await key('F9');
  expect(shown()).toContain('只有 6 页');
  expect(desk.printed).toEqual([]);
});

test('a print that was called off, and a printer that is gone, say that nothing is lost', async () => {
  await open();
  await key('F9');
  await until(() => shown().includes('已取消打印，单据不受影响'));
  screen.unmount();
  await store.do('keeper', 'sheets.saveHabit', {
    form: 'receipt',
    habit: {
      paper: 'a4',
      printer: 'HP 一楼',
      copies: 1,
      byPart: false,
      preprinted: false,
      afterPosting: false,
    },
  });
  await open();
  await key('F9');
  await until(() => shown().includes('找不到打印机“HP 一楼”'));
  const ways = [...document.querySelectorAll('[role="alert"] button')].map(
    (each) => each.textContent,
  );
  expect(ways).toContain('存为 PDF');
});

test('a habit is kept when one asks for it, and holds the next time', async () => {
  await open();
  await choose('打印机', printer);
  await choose('纸张', '241×93.1');
  await act(async () => button('记住为本机常用')?.click());
  await until(() => shown().includes('与本机常用一致'));
  const { habits } = await store.do('keeper', 'sheets.habits', {});
  expect(habits.receipt).toMatchObject({ paper: 'third', printer });
  screen.unmount();
  await open();
  expect(field('纸张').value).toContain('241×93.1');
});

test('PgDn and PgUp leaf through the pages', async () => {
  await open();
  expect(shown()).toContain('第 1 / 6 页');
  await key('PageDown');
  await key('PageDown');
  await until(() => shown().includes('第 3 / 6 页'));
  await key('PageUp');
  await until(() => shown().includes('第 2 / 6 页'));
});
