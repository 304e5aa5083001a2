import { act } from 'react';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployWords } from '../../../renderer/messages/teams';
import { DeployDialog } from '../../../renderer/teams/DeployDialog';
import { namesAt } from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
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

test('a team that has nothing to take can go out, and is out from then on', async () => {
  const uid = (await namesAt(store)).team('relief');
  const { rows } = await store.do('dispatcher', 'teams.list', {});
  const team = rows.find((each) => each.uid === uid)!;
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <DeployDialog team={team} onClose={() => undefined} />),
  );
  await until(() => button(deployWords.goAsIs)?.disabled === false);
  await act(async () => button(deployWords.goAsIs)!.click());
  await until(() => document.body.textContent?.includes(deployWords.gone) === true);
  const out = await store.do('viewer', 'deployments.list', { team: uid });
  expect(out.rows).toMatchObject([{ standing: 'out', operation: null }]);
  // Opened again it says where the team is, and sends it nowhere.
  screen.unmount();
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <DeployDialog team={team} onClose={() => undefined} />),
  );
  await until(() => document.body.textContent?.includes(deployWords.nothingMore) === true);
  expect(document.body.textContent).toContain('起已出动：不属于应急响应');
  expect(button(deployWords.goAsIs)?.disabled).toBe(true);
  expect(document.body.textContent).not.toContain(deployWords.collector);
});

test('what a team that is out draws later is to be back on the day on which the team is', async () => {
  const uid = (await namesAt(store)).team('relief');
  const { rows } = await store.do('dispatcher', 'teams.list', {});
  await store.do('dispatcher', 'readiness.deploy', {
    ...{ team: uid, operation: null, dueDate: '2026-12-01', collector: null },
    ...{ deployment: v4(), loan: v4(), supplies: v4() },
  });
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => (
      <DeployDialog team={rows.find((each) => each.uid === uid)!} onClose={() => undefined} />
    )),
  );
  await until(() => document.body.textContent?.includes(deployWords.nothingMore) === true);
  const dates = [...document.querySelectorAll('input')].map(({ value }) => value);
  expect(dates).toContain('2026-12-01');
});
