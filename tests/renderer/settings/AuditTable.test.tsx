import { act } from 'react';
import { v4 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { AuditTable } from '../../../renderer/settings/AuditTable';
import { draft, namesAt, receiptBody, receiptLine } from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { press, type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
let paper: string;
beforeAll(async () => {
  store = testStore();
  const names = await namesAt(store);
  const line = receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') });
  const source = names.party('中国红十字会总会');
  const body = receiptBody({ source, owner: names.society, lines: [line] });
  paper = (await draft(store, body)).document;
  const earmark = { earmark: v4(), name: '黄梅安置', nature: 'place' as const };
  await store.do('keeper', 'earmarks.save', earmark);
  await store.do('keeper', 'earmarks.save', { ...earmark, nature: 'event' });
  await store.refused('viewer', 'users.list', {}, 'role.missing');
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')!;
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
/** jsdom lays nothing out, so a virtual table shows no rows: they are opened by the keyboard. */
const open = async (row: number) => {
  await until(() => grid().getAttribute('aria-busy') === 'false');
  await press(grid(), 'Home');
  for (let i = 0; i < row; i += 1) await press(grid(), 'ArrowDown');
  await press(grid(), 'Enter');
  await until(() => dialog() !== null);
};

test('a deed opens with what was before beside what came after', async () => {
  screen = await showTo(store, 'finance', <AuditTable filter={{}} onOpenDocument={vi.fn()} />);
  await open(1);
  const rows = [...dialog()!.querySelectorAll('tbody tr')].map((each) =>
    [...each.children].map((cell) => cell.textContent),
  );
  expect(dialog()?.textContent).toContain('修改定向用途');
  expect(dialog()?.textContent).toContain('保管员（全部仓库）');
  expect(rows).toEqual([
    ['性质', '地区', '灾害事件'],
    ['名称', '黄梅安置', '黄梅安置'],
  ]);
});

test('what was refused says why', async () => {
  screen = await showTo(
    store,
    'finance',
    <AuditTable filter={{ refused: true }} onOpenDocument={vi.fn()} />,
  );
  await open(0);
  expect(dialog()?.textContent).toContain('没有这项权限');
});

test('a deed of a paper leads to it', async () => {
  const onOpenDocument = vi.fn();
  screen = await showTo(
    store,
    'finance',
    <AuditTable filter={{ subject: paper }} onOpenDocument={onOpenDocument} />,
  );
  await open(0);
  const button = [...dialog()!.querySelectorAll('button')].find((each) =>
    each.textContent?.includes('打开单据'),
  );
  await act(async () => button?.click());
  expect(onOpenDocument).toHaveBeenCalledExactlyOnceWith(paper);
});
