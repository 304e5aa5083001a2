import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { QuickPage } from '../../../renderer/quick/QuickPage';
import { dispatchBody, dispatchLine, type Names, namesAt } from '../../support/papers';
import { shelve } from '../../support/shelf';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  await shelve(store, names);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const says = (text: string) => document.body.textContent?.includes(text) ?? false;
const field = (label: string) =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
const show = async () => {
  screen = await showTo(
    store,
    'keeper',
    routed(() => <QuickPage />),
  );
};

test('what was left unfinished is offered, and is sent as that paper and no second one', async () => {
  const left = v4();
  await store.do('keeper', 'documents.save', {
    ...{ document: left, revision: 0, warehouse: wuhan, businessDate: '2026-11-20' },
    persons: { collector: { name: '张伟', telephone: '', identityNumber: '' } },
    body: dispatchBody({
      to: { kind: 'team', team: names.team('relief') },
      lines: [
        dispatchLine({
          ...{ item: names.item('A04'), asked: { count: 5, unit: '床', factor: 1 } },
        }),
      ],
    }),
  });
  await show();
  await until(() => says('发给 湖北省红十字赈济救援队，棉被 5 床'));
  await act(async () => button('继续上次未完的出库')?.click());
  await until(() => field('谁来领？')?.value === '张伟');
  expect(says('上次有一张出库单没有发完')).toBe(false);
  await act(async () => button('提交审核')?.click());
  await until(() => says('已提交，等待审核'));
  const filter = { kinds: ['dispatch' as const] };
  const { rows } = await store.do('keeper', 'documents.list', { filter, limit: 10 });
  // Of today: it would else be booked on the day on which it was left.
  expect(rows).toMatchObject([{ uid: left, businessDate: '2026-11-23' }]);
});

test('of what is not here it is said at once who has some, and Enter does not pass over it', async () => {
  await show();
  await until(() => field('发给谁？') !== null);
  await act(async () => button('湖北省红十字赈济救援队')?.click());
  await until(() => field('发什么？') !== null);
  await type(field('发什么？')!, '单帐篷');
  await until(() => document.querySelector('[role="option"]') !== null);
  await press(field('发什么？')!, 'Enter');
  await until(() => says('本库没有可发的。') && says('其他仓库也没有可用的'));
  const count = field('单帐篷发多少？')!;
  await type(count, '3');
  await press(count, 'Enter');
  expect(field('单帐篷发多少？')).not.toBeNull();
  expect(says('移除此行')).toBe(true);
});
