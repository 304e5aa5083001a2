import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BanList } from '../../../renderer/planning/BanList';
import { PlanEditor } from '../../../renderer/planning/PlanEditor';
import { PlansPage } from '../../../renderer/planning/PlansPage';
import { proposedSettings } from '../../../shared/planning/api';
import { namesOf } from '../../../shared/planning/names';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

/** Who may plan, and what he forbade. */

let store: TestStore;
let screen: Screen | undefined;
beforeEach(() => {
  store = testStore();
});
afterEach(() => {
  screen?.unmount();
  store.close();
});

const says = (text: string) => document.body.textContent?.includes(text) ?? false;

test.each([
  ['dispatcher', true],
  ['keeper', false],
])('a new plan is offered to those who plan alone: %s', async (login, may) => {
  screen = await showTo(
    store,
    login,
    routed(() => <PlansPage />, '/planning'),
  );
  await until(() => says('还没有调运方案'));
  expect(button('新方案') !== undefined).toBe(may);
});

test('to others the page of a new one says why it is empty', async () => {
  screen = await showTo(
    store,
    'viewer',
    routed(() => <PlanEditor stored={null} />),
  );
  await until(() => says('您不能编制调运方案'));
  expect(button('计算方案')).toBeUndefined();
});

test('of what is forbidden one can be taken back', async () => {
  const ban = (item: string) => ({ warehouse: wuhan, destination: 'place', item });
  const order = {
    ...{ requisitions: [], settings: proposedSettings, deadlines: [], locks: [] },
    bans: [ban('quilt'), ban('tent')],
  };
  const names = namesOf({
    destinations: [{ key: 'place', name: '黄梅县' }],
    warehouses: [],
    demands: [],
    items: ['quilt', 'tent'].map((uid) => ({
      ...{ uid, name: uid === 'tent' ? '单帐篷' : '棉被', unit: '' },
      ...{ volume: null, weight: null },
    })),
  });
  const onChange = vi.fn();
  screen = await showTo(
    store,
    'dispatcher',
    <BanList order={order} names={names} onChange={onChange} />,
  );
  await act(async () => button('黄梅县 棉被，取消')?.click());
  expect(onChange).toHaveBeenCalledWith({ ...order, bans: [ban('tent')] });
});
