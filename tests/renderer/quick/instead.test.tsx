import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { QuickPage } from '../../../renderer/quick/QuickPage';
import { namesAt } from '../../support/papers';
import { shelve } from '../../support/shelf';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeEach(async () => {
  store = testStore();
  const names = await namesAt(store);
  const pieces = (code: string, count: number) =>
    shelve(store, names, {
      item: names.item(code),
      entered: { count, unit: '件', factor: 1 },
    });
  await pieces('A07', 5);
  await pieces('A08', 10);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const says = (text: string) => document.body.textContent?.includes(text) ?? false;
const field = (label: string) =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
/** Chooses an item and says how many. */
const ask = async (item: string, count: string) => {
  await until(() => field('发什么？') !== null);
  await type(field('发什么？')!, item);
  await until(() => document.querySelector('[role="option"]') !== null);
  await press(field('发什么？')!, 'Enter');
  await until(() => field(`${item}发多少？`) !== null);
  await type(field(`${item}发多少？`)!, count);
};

test('what goes instead comes on top of what the paper has of it, and only as far as there is more', async () => {
  screen = await showTo(
    store,
    'keeper',
    routed(() => <QuickPage />),
  );
  await until(() => field('发给谁？') !== null);
  await act(async () => button('湖北省红十字赈济救援队')?.click());
  await ask('棉衣', '6');
  await press(field('棉衣发多少？')!, 'Enter');
  await ask('冲锋衣', '9');
  await until(() => button('改发 棉衣（有 4 件）') !== undefined);
  await act(async () => button('改发 棉衣（有 4 件）')?.click());
  await until(() => field('棉衣发多少？')?.value === '10');
  expect(says('只能发')).toBe(false);
  // Of 冲锋衣 all there is stands on the paper: it isn't offered back.
  await type(field('棉衣发多少？')!, '12');
  await until(() => says('只能发 10 件，还缺 2 件。') && says('其他仓库也没有可用的'));
  expect(says('改发')).toBe(false);
});
