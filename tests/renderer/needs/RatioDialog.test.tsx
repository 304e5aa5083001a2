// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { needsPageWords } from '../../../renderer/messages/needsPage';
import { RatioDialog } from '../../../renderer/needs/RatioDialog';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { type Screen, type, until } from '../support/screen';

const words = needsPageWords.edit;

let store: TestStore;
let screen: Screen;
let closed: number;

beforeEach(async () => {
  store = testStore({ opening: '2026-11-01' });
  closed = 0;
  const { rows } = await store.do('dispatcher', 'needs.ratios', {});
  const ratio = rows[0]!;
  screen = await showTo(
    store,
    'dispatcher',
    routed(
      () => <RatioDialog ratio={ratio} onSaved={() => {}} onClose={() => closed++} />,
      '/needs',
    ),
  );
  await until(() => dialog() !== null);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
const press = (name: string) => act(async () => button(name)?.click());

test('figures of a ratio that were changed are not thrown away unasked, and each field says its own', async () => {
  const [forEach, amount] = [...(dialog()?.querySelectorAll('input') ?? [])];
  await type(forEach as HTMLInputElement, '5');
  await type(amount as HTMLInputElement, '');
  await press('保存');
  expect(dialog()?.textContent).toContain(words.noAmount);
  expect(dialog()?.textContent).not.toContain(words.noPeople);
  await press('取消');
  expect(dialog()?.textContent).toContain('还没有保存');
  expect(closed).toBe(0);
});
