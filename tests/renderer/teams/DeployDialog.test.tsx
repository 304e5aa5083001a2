import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployWords, teamRecordWords } from '../../../renderer/messages/teams';
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

test('a team that has nothing to take can go out: its going is noted', async () => {
  const uid = (await namesAt(store)).team('relief');
  const { rows } = await store.do('dispatcher', 'teams.list', {});
  const team = rows.find((each) => each.uid === uid)!;
  screen = await showTo(
    store,
    'dispatcher',
    routed(() => <DeployDialog team={team} onClose={() => undefined} />),
  );
  await until(() => button(deployWords.noteOnly) !== undefined);
  await act(async () => button(deployWords.noteOnly)!.click());
  await until(() => document.body.textContent?.includes(teamRecordWords.addTitle) === true);
  const chosen = document.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  expect(chosen?.value).toBe('deployment');
});
