import { useLocation } from '@tanstack/react-router';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { queryClient } from '../../../renderer/app/queryClient';
import { DrillBanner } from '../../../renderer/drills/DrillBanner';
import { drillWords } from '../../../renderer/messages/drills';
import { beginDrill } from '../../support/drills';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
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

const Page = () => (
  <>
    <DrillBanner />
    <p data-where>{useLocation().pathname}</p>
  </>
);
const banner = () => document.querySelector('[data-drill]');
const dialog = () => document.querySelector('[role="dialog"]');
const click = (element: HTMLElement) => act(async () => element.click());

test('a drill that is ended leads to its report though its banner is gone first, and the next begins with no question', async () => {
  const drill = await beginDrill(store);
  screen = await showTo(store, 'dispatcher', routed(Page, '/$'));
  const { call } = window.api;
  window.api.call = async (asked) => {
    const answer = await call(asked);
    // What the program announces may be here before its answer.
    if (asked.call === 'drills.end') {
      queryClient.setQueryData(['drills.read', {}], { drill: null });
      while (banner() !== null) await new Promise((wake) => setTimeout(wake, 5));
    }
    return answer;
  };
  await until(() => button(drillWords.banner.end) !== undefined);
  await click(button(drillWords.banner.end)!);
  await until(() => dialog() !== null);
  const confirm = [...dialog()!.querySelectorAll('button')].find(
    ({ textContent }) => textContent === drillWords.endTitle,
  );
  await click(confirm!);
  await until(() => document.querySelector('[data-where]')?.textContent === `/drills/${drill}`);

  await beginDrill(store);
  await act(async () => queryClient.invalidateQueries());
  await until(() => banner() !== null);
  expect(dialog()).toBeNull();
});
