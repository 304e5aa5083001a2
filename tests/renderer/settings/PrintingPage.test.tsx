import { act } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PrintingPage } from '../../../renderer/settings/PrintingPage';
import { printDesk } from '../../support/printDesk';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, type, until } from '../support/screen';

// A page has no size here, and a table draws the rows that there is room for.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 600 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 1200 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 600 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { get: () => 1200 });

const printer = 'EPSON LQ-630K';
const desk = printDesk([printer]);
let store: TestStore;
let screen: Screen;
beforeAll(async () => {
  store = testStore();
  store.program.state.desk = desk;
  const habit = {
    paper: 'half' as const,
    printer,
    copies: 1,
    byPart: false,
    preprinted: false,
    afterPosting: false,
  };
  await store.do('keeper', 'sheets.saveHabit', { form: 'receipt', habit });
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const shown = () => document.body.textContent ?? '';
const labelled = (label: string) =>
  [...document.querySelectorAll('[role="dialog"] label')]
    .find((each) => each.textContent?.startsWith(label))
    ?.closest('[class*="root"]')
    ?.querySelector('input') as HTMLInputElement;

test('the offset of a printer is set in millimetres, measured by a page of its own, and kept', async () => {
  screen = await showTo(store, 'keeper', routed(PrintingPage));
  await until(() => shown().includes('241×139.7 二等分') && button('修改') !== undefined);
  await act(async () => button('修改')?.click());
  await until(() => labelled('向右') !== null && shown().includes('入库单的打印方式'));
  await type(labelled('向右'), '-1.5');
  await type(labelled('向下'), '0.25');
  await act(async () => button('打印校准页')?.click());
  await until(() => desk.printed.length === 1);
  expect(desk.printed[0]?.sheet).toMatchObject({
    form: 'ruler',
    paper: 'half',
    offset: { right: -150, down: 25 },
  });
  await act(async () => labelled('过账后自动打印').click());
  await act(async () => button('保存')?.click());
  await until(() => document.querySelector('[role="dialog"]') === null);
  const { habits, offsets } = await store.do('keeper', 'sheets.habits', {});
  expect(habits.receipt?.afterPosting).toBe(true);
  expect(offsets).toEqual([{ printer, form: 'receipt', right: -150, down: 25 }]);
  await until(() => shown().includes('右 −1.5，下 +0.25 毫米'));
});

test('a visitor reads how it is set and how Windows is told of the paper, and changes nothing', async () => {
  screen = await showTo(store, 'viewer', routed(PrintingPage));
  await until(() => shown().includes('241×139.7 二等分'));
  expect(button('修改')).toBeUndefined();
  expect(shown()).toContain('创建新格式');
});
