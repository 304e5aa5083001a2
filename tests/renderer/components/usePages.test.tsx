import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newUid } from '../../../renderer/api';
import { readAllAgain } from '../../../renderer/app/queryClient';
import { usePages } from '../../../renderer/components/usePages';
import type { WindowApi } from '../../../shared/windowApi';
import { type TestStore, testStore } from '../../support/testStore';
import { connect, type Screen, show, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
/** While it is shut, answers wait behind it. */
let gate: Promise<void>;
let open: () => void;
beforeEach(() => {
  store = testStore();
  connect(store, 'keeper');
  open = () => {};
  gate = Promise.resolve();
  const { call } = window.api;
  const slowly: WindowApi['call'] = async (request) => {
    const answer = await call(request);
    await gate;
    return answer;
  };
  Object.defineProperty(window, 'api', {
    value: { ...window.api, call: slowly },
    configurable: true,
  });
});
afterEach(() => {
  open();
  screen.unmount();
  store.close();
});

const shut = () => {
  gate = new Promise((resolve) => {
    open = resolve;
  });
};
const wait = (ms: number) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));

let narrow: (search: string) => void;
let leave: (isAway: boolean) => void;
function List({ search, keeps }: { search: string; keeps: boolean }) {
  const { rows, totals } = usePages('items.list', { filter: { search } }, { keeps });
  return <p>{rows ? `${rows.length} 行，共 ${totals?.items}` : '没有读到'}</p>;
}
function Page({ keeps }: { keeps: boolean }) {
  const [search, setSearch] = useState('棉被');
  const [isAway, setAway] = useState(false);
  narrow = setSearch;
  leave = setAway;
  return isAway ? null : <List search={search} keeps={keeps} />;
}
const said = () => screen.root.querySelector('p')?.textContent ?? '';

/** Shows the list of one filter, as it was read. */
async function read(keeps = true): Promise<string> {
  screen = await show(<Page keeps={keeps} />);
  await until(() => said() !== '没有读到');
  return said();
}

test('rows of another filter stay for 150 ms and no longer: then the list waits', async () => {
  const before = await read();
  shut();
  await act(async () => narrow('帐篷'));
  expect(said()).toBe(before);
  await wait(200);
  expect(said()).toBe('没有读到');
  open();
  await until(() => said() !== '没有读到');
  expect(said()).not.toBe(before);
});

test('where the screen says the question itself, they do not even stay so long', async () => {
  await read(false);
  shut();
  await act(async () => narrow('帐篷'));
  expect(said()).toBe('没有读到');
});

test('a list that one comes back to after a change stays for 150 ms and is read anew', async () => {
  const before = await read();
  await act(async () => leave(true));
  const { rows } = await store.do('keeper', 'categories.list', {});
  await store.do('keeper', 'items.quickAdd', {
    ...{ item: newUid(), name: '棉被（加厚）', unit: '床', category: rows[0]!.uid },
  });
  await act(async () => void readAllAgain());
  shut();
  await act(async () => leave(false));
  expect(said()).toBe(before);
  await wait(200);
  expect(said()).toBe('没有读到');
  open();
  await until(() => said() !== '没有读到');
  expect(said()).not.toBe(before);
});

test('one that nothing has changed meanwhile is there at once', async () => {
  const before = await read();
  await act(async () => leave(true));
  shut();
  await act(async () => leave(false));
  await wait(200);
  expect(said()).toBe(before);
});
