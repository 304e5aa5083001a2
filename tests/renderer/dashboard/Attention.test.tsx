import { afterEach, beforeEach, expect, test } from 'vitest';
import { Attention } from '../../../renderer/dashboard/Attention';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { routed } from '../support/routed';
import { type Screen, until } from '../support/screen';

let store: TestStore;
let screen: Screen;
beforeEach(() => {
  store = testStore();
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const has = (figure: string) => document.querySelector(`[data-figure="${figure}"]`) !== null;
const says = (text: string) => document.body.textContent?.includes(text) ?? false;

test.each([
  ['viewer', '等待办理', false],
  ['keeper', '等我办理', false],
  ['approver', '等我办理', true],
] as const)(
  'a %s reads %s; differences are of who may answer them (%s)',
  async (who, title, answers) => {
    const at = { warehouse: wuhan };
    const dashboard = await store.do(who, 'dashboard.read', at);
    screen = await showTo(
      store,
      who,
      routed(() => <Attention dashboard={dashboard} at={at} />),
    );
    await until(() => has('waiting') && has('arrivals') && has('lateTrips'));
    expect(says(title)).toBe(true);
    expect(has('differences')).toBe(answers);
  },
);
