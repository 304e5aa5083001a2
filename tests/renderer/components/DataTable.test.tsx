import { act } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { DataTable } from '../../../renderer/components/DataTable';
import type { TableColumn } from '../../../renderer/components/tableModel';
import { press, type Screen, show } from '../support/screen';

interface Row {
  uid: string;
  name: string;
  count: number | null;
}

const columns: readonly TableColumn<Row>[] = [
  { id: 'name', header: '名称', cell: (row) => row.name, sortBy: (row) => row.name, width: 100 },
  {
    id: 'count',
    header: '数量',
    cell: (row) => row.count,
    sortBy: (row) => row.count,
    width: 100,
    align: 'right',
  },
];
const rowKey = (row: Row) => row.uid;
const many = Array.from({ length: 10_000 }, (_, index) => ({
  uid: `r${index}`,
  name: `物资${index}`,
  count: index,
}));

let screen: Screen;
// A simulated page has no sizes; the window of the table is 600 px high.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 800 });
});
afterEach(() => {
  screen.unmount();
  localStorage.clear();
});

const grid = () => screen.root.querySelector('[role="grid"]') as HTMLElement;
const shownNames = () =>
  [...screen.root.querySelectorAll('[role="row"] [role="gridcell"]:first-child')].map(
    (cell) => cell.textContent,
  );

test('of ten thousand rows only those in sight are drawn', async () => {
  screen = await show(
    <DataTable name="t" label="表" columns={columns} rows={many} rowKey={rowKey} empty="空" />,
  );
  expect(grid().getAttribute('aria-rowcount')).toBe('10001');
  expect(shownNames().length).toBeGreaterThan(15);
  expect(shownNames().length).toBeLessThan(60);
});

test('the arrows walk, Enter opens', async () => {
  const onOpen = vi.fn();
  screen = await show(
    <DataTable
      name="t"
      label="表"
      columns={columns}
      rows={many.slice(0, 10)}
      rowKey={rowKey}
      onOpen={onOpen}
      empty="空"
    />,
  );
  await press(grid(), 'ArrowDown');
  await press(grid(), 'ArrowDown');
  await press(grid(), 'ArrowUp');
  await press(grid(), 'Enter');
  expect(onOpen).toHaveBeenCalledWith(many[1]);
  await press(grid(), 'End');
  await press(grid(), 'Enter');
  expect(onOpen).toHaveBeenLastCalledWith(many[9]);
});

test('a click on the head sorts up, down, and back; what is unknown comes last', async () => {
  const rows: Row[] = [
    { uid: 'a', name: '棉被', count: 20 },
    { uid: 'b', name: '毛毯', count: null },
    { uid: 'c', name: '帐篷', count: 3 },
  ];
  screen = await show(
    <DataTable name="t" label="表" columns={columns} rows={rows} rowKey={rowKey} empty="空" />,
  );
  const head = [...screen.root.querySelectorAll('button')].find((each) =>
    each.textContent?.includes('数量'),
  );
  const orders = [];
  for (let clicks = 0; clicks < 3; clicks += 1) {
    await act(async () => head?.click());
    orders.push(shownNames().join(' '));
  }
  expect(orders).toEqual(['帐篷 棉被 毛毯', '棉被 帐篷 毛毯', '棉被 毛毯 帐篷']);
});

test('while rows are read it says so and shows no emptiness', async () => {
  screen = await show(
    <DataTable name="t" label="表" columns={columns} rows={undefined} rowKey={rowKey} empty="空" />,
  );
  expect(grid().getAttribute('aria-busy')).toBe('true');
  expect(grid().textContent).not.toContain('空');
});

test('a sort asks for the rows that are still missing', async () => {
  const onMore = vi.fn();
  screen = await show(
    <DataTable
      name="t"
      label="表"
      columns={columns}
      rows={many.slice(0, 1000)}
      rowKey={rowKey}
      onMore={onMore}
      empty="空"
    />,
  );
  expect(onMore).not.toHaveBeenCalled();
  await act(async () => screen.root.querySelector('button')?.click());
  expect(onMore).toHaveBeenCalled();
});

test('a row that grows is as high as what it holds, and the next begins beneath it', async () => {
  const high = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    if (this.dataset.grows === undefined) return 600;
    return this.textContent?.startsWith('物资0') ? 90 : 40;
  });
  screen = await show(
    <DataTable
      name="t"
      label="表"
      columns={columns}
      rows={many.slice(0, 3)}
      rowKey={rowKey}
      empty="空"
      grows
    />,
  );
  const starts = () =>
    [...screen.root.querySelectorAll<HTMLElement>('[role="row"][data-grows]')].map(
      ({ style }) => style.transform,
    );
  expect(starts()).toEqual(['translateY(0px)', 'translateY(90px)', 'translateY(130px)']);
  high.mockRestore();
});
