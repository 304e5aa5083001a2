import { Notifications, notifications } from '@mantine/notifications';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenToKeys } from '../../../renderer/app/keys';
import { QuickPage } from '../../../renderer/quick/QuickPage';
import { namesAt } from '../../support/papers';
import { shelve } from '../../support/shelf';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { press, type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
let stop: () => void;
beforeEach(() => {
  store = testStore();
  stop = listenToKeys();
});
afterEach(() => {
  act(() => notifications.clean());
  screen.unmount();
  stop();
  store.close();
});

const says = (text: string) => document.body.textContent?.includes(text) ?? false;

test('F7 with nothing answered says what is missing', async () => {
  await shelve(store, await namesAt(store));
  screen = await showTo(
    store,
    'keeper',
    routed(() => (
      <>
        <Notifications />
        <QuickPage />
      </>
    )),
  );
  const field = () => document.querySelector<HTMLInputElement>('input[aria-label="发给谁？"]');
  await until(() => field() !== null);
  expect(says('还没有选')).toBe(false);
  await press(field()!, 'F7');
  await until(() => says('还没有选发给谁，选好再出库。'));
});
