import { act } from 'react';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keptSetting, useOwnSettings } from '../../../renderer/app/settings';
import { MePage } from '../../../renderer/settings/MePage';
import { usualSettings } from '../../../shared/likings/settings';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { press, type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeAll(() => {
  store = testStore();
});
afterEach(() => screen.unmount());
afterAll(() => store.close());

const choice = (label: string) =>
  [...screen.root.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find(
    (each) => screen.root.querySelector(`label[for="${each.id}"]`)?.textContent === label,
  )!;
const settingsOf = (login: string) => store.do(login, 'me.settings', {});

test('what is chosen holds at once and is kept with the person', async () => {
  screen = await showTo(store, 'keeper', <MePage />);
  await act(async () => choice('紧凑').click());
  expect(keptSetting('density')).toBe('compact');
  await act(async () => choice('深色').click());
  const { density, scheme } = await settingsOf('keeper');
  expect({ density, scheme }).toEqual({ density: 'compact', scheme: 'dark' });
});

test('whoever signs in after him has his own', async () => {
  const Begin = () => {
    useOwnSettings();
    return null;
  };
  screen = await showTo(store, 'viewer', <Begin />);
  await until(() => keptSetting('density') === usualSettings.density);
  expect(keptSetting('scheme')).toBe('auto');
  screen.unmount();
  screen = await showTo(store, 'keeper', <Begin />);
  await until(() => keptSetting('density') === 'compact');
});

test('a code that was scanned into the field is shown with what it leads to', async () => {
  screen = await showTo(store, 'keeper', <MePage />);
  const field = screen.root.querySelector<HTMLInputElement>('input[data-takes-scans]')!;
  for (const key of ['A', '0', '4', 'Enter']) await press(field, key);
  await until(
    () => screen.root.querySelector('[role="status"]')?.textContent?.includes('物资') === true,
  );
  expect(screen.root.querySelector('[role="status"]')?.textContent).toContain('A04');
});
