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
beforeEach(() => {
  store = testStore();
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const field = (label: string) =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
const says = (text: string) => document.body.textContent?.includes(text) ?? false;
/** Types into the field of a question, takes the first that is found and goes on. */
const pick = async (question: string, text: string) => {
  await until(() => field(question) !== null);
  await type(field(question)!, text);
  await until(() => document.querySelector('[role="option"]') !== null);
  await press(field(question)!, 'Enter');
};
const answer = async (question: string, text: string) => {
  await until(() => field(question) !== null);
  await type(field(question)!, text);
  await press(field(question)!, 'Enter');
};

test('without an operation in force a quick issue waits for approval, says so, and moves nothing', async () => {
  await shelve(store, await namesAt(store));
  screen = await showTo(
    store,
    'keeper',
    routed(() => <QuickPage />),
  );
  await until(() => says('当前没有应急响应：提交后等审核，审核过账后货物才能出门。'));
  await pick('发给谁？', '赈济');
  await pick('发什么？', '棉被');
  await answer('棉被发多少？', '5');
  await until(() => field('发什么？') !== null);
  await act(async () => button('没有了，下一步')?.click());
  await answer('谁来领？', '张伟');
  expect(button('出库并打印')).toBeUndefined();
  await act(async () => button('提交审核')?.click());
  await until(() => says('已提交，等待审核'));
  expect(says('货物还不能出门')).toBe(true);
  expect(says('已出库')).toBe(false);
  const { rows } = await store.do('keeper', 'documents.list', {
    filter: { kinds: ['dispatch'] },
    limit: 10,
  });
  expect(rows.map(({ axes }) => [axes.approval, axes.posting])).toEqual([['waiting', 'none']]);
});
