import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { careColumns, careKey } from '../../../renderer/care/careColumns';
import { DueCare } from '../../../renderer/care/DueCare';
import { namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button } from '../support/routed';
import { press, type Screen, show, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeEach(async () => {
  store = testStore({ opening: '2022-01-01' });
  const names = await namesAt(store);
  const line = receiptLine({
    item: names.item('A04'),
    bin: names.bin('A-01-01'),
    batchNumber: 'OLD',
  });
  const source = names.party('中国红十字会总会');
  const body = receiptBody({ source, owner: names.society, lines: [line] });
  await posted(store, body, { businessDate: '2022-03-01' });
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const text = () => document.body.textContent ?? '';
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
const grid = () => document.querySelector<HTMLElement>('[role="grid"]')!;
const openAs = (login: string) =>
  showTo(store, login, <DueCare warehouse={wuhan} kind="qualityTest" onNarrow={() => undefined} />);

test('a row opens to record a test; one that was not passed says what to put on hold', async () => {
  screen = await openAs('keeper');
  await until(() => text().includes('1 批到期：倒垛 1，质检 1'));
  await press(grid(), 'Enter');
  await until(() => dialog()?.textContent?.includes('还没有养护记录') ?? false);
  const failed = [...dialog()!.querySelectorAll('input[type="radio"]')].find(
    (each) => (each as HTMLInputElement).value === 'failed',
  ) as HTMLInputElement;
  await act(async () => failed.click());
  await act(
    async () =>
      button('登记养护')?.parentElement && dialog()!.querySelector('form')!.requestSubmit(),
  );
  await until(() => text().includes('质检不合格，请冻结'));
  expect(text()).toContain('棉被 OLD 10 床');
  const { rows } = await store.do('viewer', 'care.due', { kind: 'qualityTest' });
  expect(rows).toEqual([]);
});

test('who may not record sees what is due and has nothing to tick', async () => {
  screen = await openAs('viewer');
  await until(() => text().includes('1 批到期'));
  expect(button('登记养护')).toBeUndefined();
  await press(grid(), 'Enter');
  expect(dialog()).toBe(null);
});

test('several rows are ticked, each by its own box', async () => {
  const { rows } = await store.do('viewer', 'care.due', { warehouse: wuhan });
  const [row] = rows;
  const toggle = vi.fn();
  const [select] = careColumns(false, (code) => code, new Set([careKey(row!)]), toggle);
  screen = await show(select!.cell(row!));
  expect(screen.field().checked).toBe(true);
  await act(async () => screen.field().click());
  expect(toggle).toHaveBeenCalledExactlyOnceWith(row);
});
