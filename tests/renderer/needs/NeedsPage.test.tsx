// @vitest-environment happy-dom
import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { needsPageWords as words } from '../../../renderer/messages/needsPage';
import { NeedsPage } from '../../../renderer/needs/NeedsPage';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, type, until } from '../support/screen';

// A simulated page has no sizes; the window of the table is 600 px high.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 600 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 600 });

let store: TestStore;
let screen: Screen;

beforeEach(async () => {
  store = testStore({ opening: '2026-11-01' });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <NeedsPage />, '/needs'),
  );
  await until(() => fields().length >= 2);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const fields = () => [...screen.root.querySelectorAll('input')];
const labelled = (label: string) => {
  const { htmlFor } = [...screen.root.querySelectorAll('label')].find((each) =>
    each.textContent?.startsWith(label),
  ) as HTMLLabelElement;
  return screen.root.querySelector<HTMLInputElement>(`[id="${htmlFor}"]`) as HTMLInputElement;
};
const isComputed = () => screen.root.textContent?.includes('种物资要申请') ?? false;

test('hit twice, 存为需求单草稿 makes one draft', async () => {
  await type(labelled(words.people), '310');
  await until(() => isComputed() && button(words.toRequisition)?.disabled === false);
  await act(async () => {
    button(words.toRequisition)?.click();
    button(words.toRequisition)?.click();
  });
  const drafts = async () =>
    (await store.do('dispatcher', 'requisitions.list', { filter: {} })).rows.length;
  await until(() => !isComputed());
  expect(await drafts()).toBe(1);
});

test('under people or days that mean nothing there are no figures', async () => {
  await type(labelled(words.people), '310');
  await until(isComputed);
  for (const [field, wrong, good] of [
    [words.people, '99999999999', '310'],
    [words.days, '0', '14'],
    [words.days, '', '14'],
  ] as const) {
    await type(labelled(field), wrong);
    await until(() => !isComputed());
    expect(button(words.toRequisition)?.disabled).toBe(true);
    await type(labelled(field), good);
    await until(isComputed);
  }
});

test('a quantity that means nothing is told in the row at the bottom', async () => {
  await type(labelled(words.people), '310');
  await until(isComputed);
  const field = screen.root.querySelector<HTMLInputElement>(
    `[aria-label$="${words.columns.wanted}"]`,
  ) as HTMLInputElement;
  await type(field, '3.5');
  await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await until(() => screen.root.querySelector('[role="alert"]') !== null);
  expect(screen.root.querySelector('[role="alert"]')?.textContent).toContain(
    `${field.getAttribute('aria-label')}要更正`,
  );
  await type(field, '35');
  await until(isComputed);
});

test('people are proposed by what places said, and who has not said that figure is named', async () => {
  screen.unmount();
  const operation = v4();
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, kind: 'flood', place: '黄梅县', startedOn: '2026-11-18' },
  });
  for (const [place, affected, resettled] of [
    ['孔垄镇', 500, 200],
    ['小池镇', 1000, null],
  ] as const) {
    await store.do('dispatcher', 'operations.reportPlace', {
      ...{ operation, entry: v4(), said: { on: '2026-11-20', time: null }, place, near: null },
      ...{ affected, resettled, evacuated: null, source: '' },
    });
  }
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <NeedsPage />, '/needs', { operation }),
  );
  const said = () => screen.root.textContent ?? '';
  await until(() => said().includes('小池镇没有报这一项，没有计入'));
  expect(labelled(words.people).value).toBe('200');
  await type(labelled(words.people), '310');
  await until(() => !said().includes('没有计入'));
});

test('without an operation it says that nothing is subtracted, and offers those in force', async () => {
  expect(screen.root.textContent).not.toContain(words.noOperation);
  screen.unmount();
  const operation = v4();
  const flood = { operation, name: '黄梅洪涝', kind: 'flood' as const, place: '黄梅县' };
  await store.do('dispatcher', 'operations.save', { ...flood, startedOn: '2026-11-18' });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <NeedsPage />, '/needs'),
  );
  await until(() => screen.root.textContent?.includes(words.noOperation) ?? false);
  const link = [...screen.root.querySelectorAll('a')].find(
    (each) => each.textContent === '黄梅洪涝',
  );
  await act(async () => link?.click());
  await until(() => screen.root.textContent?.includes(`${words.title}　黄梅洪涝`) ?? false);
  expect(screen.root.textContent).not.toContain(words.noOperation);
});
