// @vitest-environment happy-dom
import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { queryClient } from '../../../renderer/app/queryClient';
import { planningWords as words } from '../../../renderer/messages/planning';
import { PlanEditor } from '../../../renderer/planning/PlanEditor';
import { StoredPlan } from '../../../renderer/planning/PlanPage';
import type { DispatchBody } from '../../../shared/documents/dispatch';
import { stateNames } from '../../../shared/names';
import { proposedSettings } from '../../../shared/planning/api';
import type { WindowApi } from '../../../shared/windowApi';
import {
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  signed,
} from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, type, until } from '../support/screen';

/** A plan in the window, answered by the real program. */

const huanggang = '42110001';
let store: TestStore;
let names: Names;
let screen: Screen | undefined;

beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  const entered = { count: 400, unit: '床', factor: 1 };
  const lines = [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01'), entered })];
  const society = { source: names.society, owner: names.society };
  await posted(store, receiptBody({ ...society, lines }), { warehouse: wuhan });
});
afterEach(() => {
  screen?.unmount();
  store.close();
});

const asked = async (place: string) =>
  (
    await approvedRequisition(
      store,
      requisitionDraft(names, { place, near: wuhan, lines: [requisitionLine(names, 'A04', 50)] }),
    )
  ).requisition;

async function savedPlan() {
  const settings = { ...proposedSettings, released: [wuhan] };
  const order = { requisitions: [await asked('黄梅县')], settings, locks: [], bans: [] };
  const { plan: found } = await store.do('dispatcher', 'planning.solve', { ...order, limit: 5 });
  const input = {
    ...{ plan: v4(), revision: 0, warehouse: wuhan, name: '黄梅', order, found: { plan: found } },
  };
  await store.do('dispatcher', 'planning.save', input);
  return input;
}

const says = (text: string) => document.body.textContent?.includes(text) ?? false;
const box = (text: string) =>
  [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find((each) =>
    each.closest('div')?.parentElement?.textContent?.includes(text),
  );
const nameField = () =>
  [...document.querySelectorAll('label')].flatMap((label) =>
    label.textContent?.startsWith(words.name)
      ? [document.getElementById(label.htmlFor) as HTMLInputElement]
      : [],
  )[0] as HTMLInputElement;
const click = (element: HTMLElement | undefined) => act(async () => element?.click());
const isSavable = () => button(words.save)?.disabled === false;
const readAgain = () => act(() => queryClient.invalidateQueries());

test('what is chosen while a search runs is no part of its answer', async () => {
  await asked('黄梅县');
  await asked('武穴市');
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <PlanEditor stored={null} />, '/planning'),
  );
  await until(() => box('武穴市') !== undefined);
  let answer = () => {};
  const { call } = window.api;
  const slow: WindowApi['call'] = (request) =>
    request.call === 'planning.solve'
      ? new Promise((resolve) => {
          answer = () => resolve(call(request));
        })
      : call(request);
  Object.assign(window.api, { call: slow });
  await click(box('黄梅县'));
  await click(button(words.solve));
  await click(box('武穴市'));
  await act(async () => answer());
  await until(() => says(words.changed));
  await type(nameField(), '黄梅');
  expect(isSavable()).toBe(false);
  await click(box('武穴市'));
  expect([says(words.changed), isSavable()]).toEqual([false, true]);
});

test('an approved plan that nobody changed is not saved again, and a change says what it costs', async () => {
  const { plan } = await savedPlan();
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <StoredPlan uid={plan} />, '/planning'),
  );
  await until(() => button(words.save) !== undefined);
  expect(isSavable()).toBe(false);
  await type(nameField(), '黄梅二');
  await click(button(words.save));
  expect(says(words.saveApproved)).toBe(true);
  const state = async () => (await store.do('viewer', 'planning.read', { plan })).state;
  expect(await state()).toBe('approved');
  await click(button(words.saveAnyway));
  await until(() => !says(words.saveApproved));
  expect(await state()).toBe('draft');
});

test('a paper from which its keeper took the 需求单 stays on the plan, and says so', async () => {
  const { plan, order } = await savedPlan();
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  await store.do('dispatcher', 'planning.makePapers', { plan, revision: 2 });
  const { papersMade } = await store.do('viewer', 'planning.read', { plan });
  const { document } = papersMade[0]!;
  const { body, revision, businessDate } = await store.do('keeper', 'documents.read', { document });
  await store.do('keeper', 'documents.save', {
    ...{ document, revision, warehouse: wuhan, businessDate, persons: {} },
    body: { ...(body as DispatchBody), requisition: null },
  });
  const [requisition = ''] = order.requisitions;
  const { number } = await store.do('viewer', 'requisitions.read', { requisition });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <StoredPlan uid={plan} />, '/planning'),
  );
  await until(() => says(words.notNaming(number ?? '')));
});

test('a paper of the plan that was taken back says so where another is offered in its place', async () => {
  const { plan } = await savedPlan();
  await store.do('approver', 'planning.approve', { plan, revision: 1 });
  await store.do('dispatcher', 'planning.makePapers', { plan, revision: 2 });
  const { papersMade } = await store.do('viewer', 'planning.read', { plan });
  const { document } = papersMade[0]!;
  const { body, revision, businessDate } = await store.do('keeper', 'documents.read', { document });
  const at = { warehouse: wuhan, businessDate };
  const draft = { document, revision, ...at, body, persons: signed(body.kind) };
  const saved = await store.do('keeper', 'documents.save', draft);
  const step = ({ revision }: { revision: number }) => ({ document, revision });
  const submitted = await store.do('keeper', 'documents.submit', step(saved));
  const given = await store.do('approver', 'documents.approve', step(submitted));
  const { posting } = await store.do('keeper', 'documents.post', step(given));
  await posted(store, { kind: 'reversal', posting, reason: '道路中断' }, at);
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <StoredPlan uid={plan} />, '/planning'),
  );
  await until(() => button(words.makePapers) !== undefined);
  expect(says(stateNames.reversed)).toBe(true);
});

test('somebody else saves meanwhile: what is changed here stays, and that is told', async () => {
  const input = await savedPlan();
  const { plan } = input;
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <StoredPlan uid={plan} />, '/planning'),
  );
  await until(() => button(words.save) !== undefined);
  await type(nameField(), '我的名字');
  await store.do('dispatcher', 'planning.save', { ...input, revision: 1, name: '别人的' });
  await readAgain();
  await until(() => says(words.newerWhy));
  expect(nameField().value).toBe('我的名字');
  await click(button(words.reload));
  await until(() => nameField().value === '别人的');
  // Where nothing would be lost, it is shown at once.
  await store.do('dispatcher', 'planning.save', { ...input, revision: 2, name: '再一次' });
  await readAgain();
  await until(() => nameField().value === '再一次');
  expect(says(words.newerWhy)).toBe(false);
});

test('the approver reads what the plan answers and sends it back; its maker is told and saves it again', async () => {
  const { plan } = await savedPlan();
  const read = async () => store.do('viewer', 'planning.read', { plan });
  screen = await showTo(
    store,
    'approver',
    routed(() => <StoredPlan uid={plan} />, '/planning'),
  );
  await until(() => button(words.decline) !== undefined);
  expect(document.querySelector(`[role=grid][aria-label="${words.answered}"]`)).not.toBeNull();
  await click(button(words.decline));
  await until(() => document.querySelector('textarea') !== null);
  await type(document.querySelector('textarea')!, '先问孔垄一中');
  const confirm = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].at(-1);
  await click(confirm);
  await until(() => says('先问孔垄一中') && says('退回了这个方案'));
  expect((await read()).state).toBe('declined');
  expect(button(words.approve)).toBeUndefined();
  screen.unmount();

  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <StoredPlan uid={plan} />, '/planning'),
  );
  await until(() => button(words.saveAgain) !== undefined);
  expect(says('先问孔垄一中')).toBe(true);
  // The reason stays in sight while he works on it.
  await type(nameField(), '先问过了');
  await until(() => says(words.unsaved));
  expect(says('退回了这个方案')).toBe(true);
  await click(button(words.saveAgain));
  await until(() => !says('退回了这个方案'));
  expect((await read()).state).toBe('draft');
});

test('a reserve that another city keeps is no city’s to release: it is told who may', async () => {
  await asked('黄梅县');
  const { user: uid } = await store.do('dispatcher', 'session.read', {});
  await store.do('admin', 'users.save', {
    ...{ user: uid!.uid, login: 'dispatcher', name: '黄冈调度', active: true, password: null },
    grants: [{ role: 'dispatcher', warehouse: huanggang, from: null, to: null }],
  });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <PlanEditor stored={null} />, '/planning'),
    huanggang,
  );
  await until(() => box('黄梅县') !== undefined);
  await click(box('黄梅县'));
  await click(button(words.solve));
  await until(() => says('最低储备，最多可补 棉被 50 床'));
  await until(() => says('须由该库或省级调度员动用'));
  expect(button(words.releaseNow)).toBeUndefined();
});

test('a reserve that would close a gap is released there, and searched again', async () => {
  await asked('黄梅县');
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <PlanEditor stored={null} />, '/planning'),
  );
  await until(() => box('黄梅县') !== undefined);
  await click(box('黄梅县'));
  await click(button(words.solve));
  await until(() => says('最低储备，最多可补 棉被 50 床'));
  await until(() => button(words.releaseNow) !== undefined);
  await click(button(words.releaseNow));
  await until(() => says(words.noMissing));
  await type(nameField(), '黄梅');
  expect(isSavable()).toBe(true);
});
