import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BanList } from '../../../renderer/planning/BanList';
import { PlanEditor } from '../../../renderer/planning/PlanEditor';
import { PlansPage } from '../../../renderer/planning/PlansPage';
import { proposedSettings } from '../../../shared/planning/api';
import { namesOf } from '../../../shared/planning/names';
import { namesAt } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
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

test('drafts that answer a requisition are told where it is chosen, and then count unless somebody says otherwise', async () => {
  const names = await namesAt(store, wuhan);
  const line = requisitionLine(names, 'A04', 60);
  const draft = requisitionDraft(names, { place: '黄梅县', near: wuhan, lines: [line] });
  const { requisition } = await approvedRequisition(store, draft);
  await store.do('dispatcher', 'requisitions.answer', {
    ...{ document: v4(), requisition, warehouse: wuhan },
    lines: [{ line: 1, item: names.item('A04'), quantity: 20 }],
  });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <PlanEditor stored={null} />),
  );
  await until(() => says('已有草稿：棉被 20 床（手工 1 张）'));
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const counts = () => boxes().find(({ labels }) => labels?.[0]?.textContent?.includes('不再安排'));
  expect(counts()).toBeUndefined();
  await act(async () => boxes()[0]?.click());
  expect(counts()?.checked).toBe(true);
  await act(async () => counts()?.click());
  expect(counts()?.checked).toBe(false);
  await act(async () => boxes()[0]?.click());
  expect(counts()).toBeUndefined();
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
  expect(button('已禁止 2 项，全部取消')).toBeDefined();
  screen.unmount();
  const one = { ...order, bans: [ban('tent')] };
  screen = await showTo(
    store,
    'dispatcher',
    <BanList order={one} names={names} onChange={onChange} />,
  );
  await until(() => button('黄梅县 单帐篷，取消') !== undefined);
  expect(button('全部取消')).toBeUndefined();
});
