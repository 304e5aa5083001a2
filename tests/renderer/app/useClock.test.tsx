import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { queryClient } from '../../../renderer/app/queryClient';
import { useClock } from '../../../renderer/app/useClock';
import { beginDrill } from '../../support/drills';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeEach(() => {
  store = testStore({ kind: 'real' });
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const Clock = () => <p data-clock>{useClock() ?? '—'}</p>;
const shown = () => document.querySelector('[data-clock]')?.textContent ?? '';

const minute = (instant: string) => instant.slice(0, 16);

test('in a drill it is the time of the script, also after a jump', async () => {
  await beginDrill(store);
  await store.do('dispatcher', 'drills.setClock', { factor: null, toNext: true });
  const { now } = (await store.do('viewer', 'drills.read', {})).drill!;
  screen = await showTo(store, 'dispatcher', <Clock />);
  await act(async () => queryClient.invalidateQueries());
  await until(() => minute(shown()) === minute(now));
  expect(minute(shown())).toBe(minute(now));
});
