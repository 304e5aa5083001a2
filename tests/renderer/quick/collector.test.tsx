import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findsCollector, isPinyin } from '../../../renderer/quick/findsCollector';
import { QuickPage } from '../../../renderer/quick/QuickPage';
import type { Collector } from '../../../shared/quick/api';
import { namesAt } from '../../support/papers';
import { shelve } from '../../support/shelf';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { press, type Screen, type, until } from '../support/screen';

const person = (name: string, initials: string, readings: string): Collector => ({
  ...{ name, initials, readings, lastOn: null },
});
const people = [
  person('张伟', 'ZW', 'zhangwei;ZW'),
  person('曾巍', 'ZW', 'zengwei;cengwei;ZW;CW'),
  person('Anna', 'ANNA', 'anna;ANNA'),
];

test('whoever comes is found by a part of his name, by initials, and by every reading of it', () => {
  const found = (typed: string) => findsCollector(people, typed).map(({ name }) => name);
  expect(found('')).toEqual(['张伟', '曾巍', 'Anna']);
  expect(found('zw')).toEqual(['张伟', '曾巍']);
  expect(found('ＺＷ')).toEqual(['张伟', '曾巍']);
  expect(found('ceng')).toEqual(['曾巍']);
  expect(found('cw')).toEqual(['曾巍']);
  expect(found('巍')).toEqual(['曾巍']);
  expect(found('wei')).toEqual([]);
  expect(['zw', 'Anna', '张', '张w', ' '].map(isPinyin)).toEqual([true, true, false, false, false]);
});

let store: TestStore;
let screen: Screen | undefined;
beforeEach(() => {
  store = testStore();
  screen = undefined;
});
afterEach(() => {
  screen?.unmount();
  store.close();
});

const field = (label: string) =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
const answer = async (question: string, text: string, isFound: boolean) => {
  await until(() => field(question) !== null);
  await type(field(question)!, text);
  if (isFound) await until(() => document.querySelector('[role="option"]') !== null);
  await press(field(question)!, 'Enter');
};

test.each([
  ['zw', '张伟'],
  ['hy', '胡一刀'],
  ['王小二', '王小二'],
  ['xyz', 'xyz'],
])(
  '%s with F7 puts %s on the paper, and never letters that mean somebody',
  async (typed, named) => {
    const names = await namesAt(store);
    await shelve(store, names);
    for (const name of ['张伟', '胡一刀']) {
      await store.do('dispatcher', 'teams.saveMember', {
        ...{
          team: names.team('relief'),
          member: v4(),
          name,
          duty: '',
          telephone: '',
          active: true,
        },
        ...{ skills: [], away: null, certificates: [] },
      });
    }
    screen = await showTo(
      store,
      'keeper',
      routed(() => <QuickPage />),
    );
    await answer('发给谁？', '赈济', true);
    await answer('发什么？', '棉被', true);
    await answer('棉被发多少？', '5', false);
    await until(() => field('发什么？') !== null);
    await act(async () => button('没有了，下一步')?.click());
    await until(() => document.body.textContent?.includes('胡一刀') ?? false);
    await type(field('谁来领？')!, typed);
    await press(field('谁来领？')!, 'F7');
    await act(async () => button('提交审核')?.click());
    await until(() => document.body.textContent?.includes('已提交，等待审核') ?? false);
    const filter = { kinds: ['dispatch' as const] };
    const { rows } = await store.do('keeper', 'documents.list', { filter, limit: 10 });
    const view = await store.do('keeper', 'documents.read', { document: rows[0]!.uid });
    expect(view.persons.collector?.name).toBe(named);
  },
);
