import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArrivalDialog } from '../../../renderer/arrivals/ArrivalDialog';
import { ArrivalForm } from '../../../renderer/arrivals/ArrivalForm';
import { ArrivalTable } from '../../../renderer/arrivals/ArrivalTable';
import { startReceipt } from '../../../renderer/documents/forms/receiptStart';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button } from '../support/routed';
import { press, type Screen, type as typeInto, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
let arrival: string;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  const saved = await store.do('keeper', 'arrivals.save', {
    arrival: v4(),
    warehouse: wuhan,
    source: names.party('中国红十字会总会'),
    expectedOn: '2026-11-20',
    basisNumber: '通知 12',
    note: '',
    lines: [
      { item: names.item('A04'), quantity: 500 },
      { item: names.item('A06'), quantity: 20 },
    ],
  });
  arrival = saved.arrival;
  const line = receiptLine({
    item: names.item('A04'),
    bin: names.bin('A-01-01'),
    entered: { count: 500, unit: '床', factor: 1 },
  });
  const source = names.party('中国红十字会总会');
  await posted(store, receiptBody({ source, owner: names.society, arrival, lines: [line] }));
});
afterEach(() => {
  screen?.unmount();
  store.close();
});

const text = () => document.body.textContent ?? '';
const quiet = { onClose: vi.fn(), onEdit: vi.fn(), onReceive: vi.fn(), onOpenReceipt: vi.fn() };

test('the list says what is late, and a row opens it', async () => {
  const onOpen = vi.fn();
  screen = await showTo(
    store,
    'keeper',
    <ArrivalTable warehouse={wuhan} show="open" onOpen={onOpen} onNarrow={() => undefined} />,
  );
  await until(() => text().includes('1 张，未到齐 1，其中逾期 1'));
  await press(document.querySelector('[role="grid"]')!, 'Enter');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(arrival);
});

test('it is ticked off line by line, and the rest is received by it', async () => {
  screen = await showTo(store, 'keeper', <ArrivalDialog arrival={arrival} {...quiet} />);
  await until(() => text().includes('已到'));
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim()),
  );
  expect(rows.map(([, ...counts]) => counts)).toEqual([
    ['500 床', '500 床', '0 床'],
    ['20 条', '0 条', '20 条'],
  ]);
  expect(text()).toContain('逾期');
  expect(text()).toContain('RK-42010001-20261120-0001');
  // A receipt names it: it can't be changed any more.
  expect(button('修改入库通知')).toBeUndefined();
  await act(async () => button('按通知入库')?.click());
  expect(quiet.onReceive).toHaveBeenCalledOnce();
});

test('who only reads can do nothing with it', async () => {
  screen = await showTo(store, 'viewer', <ArrivalDialog arrival={arrival} {...quiet} />);
  await until(() => text().includes('已到'));
  expect(button('按通知入库')).toBeUndefined();
  expect(button('关闭')).toBeUndefined();
});

test('a receipt begun by it has the source, and a line for what is still expected, in its bin', async () => {
  const view = await store.do('viewer', 'arrivals.read', { arrival });
  const items = (await store.do('viewer', 'items.find', { limit: 1000 })).rows;
  const { rows } = await store.do('viewer', 'warehouses.list', {});
  const warehouse = rows.find(({ code }) => code === wuhan)!;
  const bin = { uid: names.bin('A-01-01'), code: 'A-01-01' };
  const announced = { arrival: view, items, bins: new Map([[names.item('A06'), bin]]) };
  const { body, labels } = startReceipt({ warehouse, opening: false, announced });
  expect(body).toMatchObject({
    arrival,
    source: names.party('中国红十字会总会'),
    basisNumber: '通知 12',
    lines: [{ item: names.item('A06'), expected: 20, entered: null, bin: bin.uid }],
  });
  expect(labels[arrival]?.name).toBe(view.number);
  expect(labels[bin.uid]?.name).toBe('A-01-01');
  expect(labels[names.item('A06')]?.unit).toBe('条');
});

test('one that is open is changed in the form, and keeps its number', async () => {
  const saved = await store.do('keeper', 'arrivals.save', {
    arrival: v4(),
    warehouse: wuhan,
    source: names.party('中国红十字会总会'),
    expectedOn: '2026-12-20',
    basisNumber: '',
    note: '',
    lines: [{ item: names.item('A10'), quantity: 3 }],
  });
  const view = await store.do('viewer', 'arrivals.read', { arrival: saved.arrival });
  const onClose = vi.fn();
  screen = await showTo(
    store,
    'keeper',
    <ArrivalForm view={view} warehouse={wuhan} onClose={onClose} />,
  );
  await until(() => document.querySelector('[aria-label="第 1 项数量"]') !== null);
  const quantity = document.querySelector<HTMLInputElement>('[aria-label="第 1 项数量"]')!;
  await typeInto(quantity, '8');
  await act(async () => document.querySelector('form')!.requestSubmit());
  await until(() => onClose.mock.calls.length === 1);
  const after = await store.do('viewer', 'arrivals.read', { arrival: saved.arrival });
  expect(after).toMatchObject({ number: saved.number, lines: [{ announced: 8 }] });
});

test('a new one without goods is not saved, and says what is missing', async () => {
  screen = await showTo(
    store,
    'keeper',
    <ArrivalForm view={null} warehouse={wuhan} onClose={vi.fn()} />,
  );
  await until(() => document.querySelector('form') !== null);
  await act(async () => document.querySelector('form')!.requestSubmit());
  await until(() => text().includes('请选择来源单位'));
});
