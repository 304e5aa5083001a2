import { act } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ReservesPage } from '../../../renderer/items/ReservesPage';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeAll(() => {
  store = testStore();
  // A simulated page has no sizes; the window of the grid is 600 px high.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 1000 });
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)!;
const open = async (login: string) => {
  screen = await showTo(
    store,
    login,
    routed(() => <ReservesPage />, '/settings/reserves', {}),
  );
  await until(() => document.querySelector('tbody tr') !== null);
};
const here = () => document.activeElement?.getAttribute('aria-label');

test('Enter walks the cells of a row and on to the next row', async () => {
  await open('dispatcher');
  const first = field('赈济家庭包 常备');
  await act(async () => first.focus());
  await press(first, 'Enter');
  await until(() => here() === '赈济家庭包 最低');
  await press(field('赈济家庭包 最低'), 'Enter');
  await until(() => here() === '赈济家庭包 最高');
  await press(field('赈济家庭包 最高'), 'Enter');
  await until(() => here() === '赈济家庭箱 常备');
  await press(field('赈济家庭箱 常备'), 'ArrowUp');
  await until(() => here() === '赈济家庭包 常备');
});

test('figures out of order are told at their row, and hold the saving back', async () => {
  await open('dispatcher');
  await type(field('赈济家庭包 常备'), '1');
  await until(() => screen.root.textContent?.includes('最低 ≤ 常备 ≤ 最高') === true);
  await act(async () => button('保存')?.click());
  expect(screen.root.textContent).toContain('有 1 种物资的定额要先改正。');
});

test('what was typed is looked over and saved with one button', async () => {
  await open('dispatcher');
  await type(field('赈济家庭箱 常备'), '300');
  await type(field('赈济家庭箱 最低'), '200');
  await type(field('赈济家庭箱 最高'), '600');
  await until(() => button('保存 1 种修改') !== undefined);
  await act(async () => button('保存 1 种修改')?.click());
  await until(() => document.querySelector('[role="dialog"]') !== null);
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain(
    '常备 300、最低 200、最高 600 只',
  );
  const dialog = document.querySelector('[role="dialog"]')!;
  const confirm = [...dialog.querySelectorAll('button')].find(
    (each) => each.textContent === '保存',
  );
  await act(async () => confirm?.click());
  await until(() => document.querySelector('[role="dialog"]') === null);
  const { rows } = await store.do('viewer', 'reserves.list', { warehouse: '42010001' });
  expect(rows.find(({ item }) => item.name === '赈济家庭箱')?.reserve).toEqual({
    standing: 300,
    minimum: 200,
    maximum: 600,
  });
});

test('whoever may not set them reads them as text', async () => {
  await open('viewer');
  expect(document.querySelectorAll('tbody input')).toHaveLength(0);
  expect(screen.root.textContent).toContain('由调度员或管理员修改。');
});
