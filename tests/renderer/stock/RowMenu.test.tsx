import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newPapers } from '../../../renderer/documents/newPapers';
import { RowMenu } from '../../../renderer/stock/RowMenu';
import { type Names, namesAt } from '../../support/papers';
import { shelve } from '../../support/shelf';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
beforeEach(async () => {
  newPapers.clear();
  store = testStore();
  names = await namesAt(store);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const begun = () => [...newPapers.values()][0]?.initial.body;
const show = async (login: string) => {
  const { rows } = await store.do(login, 'stock.lots', { filter: { where: 'shelf' } });
  screen = await showTo(
    store,
    login,
    routed(() => <RowMenu row={rows[0]!} />),
  );
};
const menu = () => document.querySelector<HTMLElement>('button[title="操作"]');
const open = async () => {
  await until(() => menu() !== null);
  await act(async () => menu()?.click());
  await until(() => button('移位') !== undefined);
};
const choose = (name: string) => act(async () => button(name)?.click());

test('冻结 begins a paper that sets all of the row aside where it lies', async () => {
  const { lot, bin } = await shelve(store, names);
  await show('keeper');
  await open();
  await choose('冻结');
  expect(begun()).toMatchObject({
    kind: 'relocation',
    lines: [{ lot, bin, condition: 'good', toBin: bin, toCondition: 'held', quantity: 30 }],
  });
});

test('报废 is offered for what is damaged, and says so on its paper', async () => {
  const { lot } = await shelve(store, names, { condition: 'damaged' });
  await show('keeper');
  await open();
  await choose('报废');
  expect(begun()).toMatchObject({
    kind: 'disposal',
    disposalReason: 'damaged',
    lines: [{ lot, condition: 'damaged', quantity: 30 }],
  });
});

test('报废 is not offered for what can be issued', async () => {
  await shelve(store, names);
  await show('keeper');
  await open();
  expect(button('报废')).toBeUndefined();
  await choose('移位');
  expect(begun()).toMatchObject({ kind: 'relocation', lines: [{ toBin: null }] });
});

test('更正 begins with what the lot says now', async () => {
  await shelve(store, names, { batchNumber: 'B1', expiry: { kind: 'date', date: '2028-06-30' } });
  await show('keeper');
  await open();
  await choose('更正批次');
  expect(begun()).toMatchObject({
    kind: 'lotCorrection',
    lines: [
      {
        amount: null,
        right: {
          batchNumber: 'B1',
          expiry: { kind: 'date', date: '2028-06-30' },
          owner: names.society,
          earmark: null,
        },
      },
    ],
  });
});

test('who does not write papers there is offered nothing', async () => {
  await shelve(store, names);
  await show('viewer');
  expect(menu()).toBeNull();
});
