import { rmSync } from 'node:fs';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newSession } from '../../../electron/program';
import { Gate } from '../../../renderer/app/Gate';
import { SessionProvider } from '../../../renderer/app/session';
import { BackupPage } from '../../../renderer/settings/BackupPage';
import type { Request } from '../../../shared/answer';
import { copyNow, letVouch, openAgain, postReceipts } from '../../support/copies';
import { seatOf } from '../../support/seat';
import { type TestStore, testStore } from '../../support/testStore';
import { type Screen, show, type as typeInto, until } from '../support/screen';

// A page has no size here, and a table draws the rows that there is room for.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 600 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 1200 });

let store: TestStore;
let screen: Screen;
beforeEach(() => {
  store = testStore();
  window.requestIdleCallback ??= (run) => window.setTimeout(run);
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const shown = () => screen.root.textContent + dialogs();
const dialogs = () =>
  [...document.querySelectorAll('[role="dialog"]')].map((each) => each.textContent).join(' ');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(name));
const press = (name: string) => act(async () => button(name)?.click());

async function showPage() {
  // The second person's password goes the way of the window.
  const keeper = seatOf(store, 'keeper');
  Object.defineProperty(window, 'api', {
    value: {
      call: ({ call, input, as }: Request) => keeper.ask(call as 'backup.make', input as never, as),
      onChange: () => () => {},
    },
    configurable: true,
  });
  screen = await show(
    <SessionProvider
      value={{
        user: { uid: keeper.uid, login: 'keeper', name: '测试keeper' },
        grants: [{ role: 'keeper', warehouse: null }],
        today: '2026-11-23',
        now: store.clock.now.toISOString(),
      }}
    >
      <BackupPage />
    </SessionProvider>,
  );
}

test('a keeper makes a copy, and goes back to it with a second person', async () => {
  await letVouch(store);
  const [number = ''] = await postReceipts(store, 1);
  await showPage();
  await until(() => shown().includes('还没有备份'));
  await press('现在备份');
  await until(() => shown().includes('核对无误') && shown().includes(number));
  await until(() => shown().includes('2026-11-23 10:00（本机），之后没有改动'));

  const [late = ''] = await postReceipts(store, 1);
  const row = [...document.querySelectorAll('[role="row"]')].find((each) =>
    each.textContent?.includes(number),
  );
  await act(async () => row?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })));
  await until(() => button('恢复到这一份') !== undefined);
  await press('恢复到这一份');
  await until(() => shown().includes('现在的账套不会删除'));
  const [login, password] = document.querySelectorAll<HTMLInputElement>('[role="dialog"] input');
  await typeInto(login!, 'keeper2');
  await typeInto(password!, 'keeper2-2026');
  await press('确认恢复');
  await until(() => shown().includes('请照纸面重新录入'));
  expect(shown()).toContain(late);
});

test('where the store is lost, the first screen offers the copies and brings one back', async () => {
  const [number = ''] = await postReceipts(store, 1);
  await copyNow(store);
  store.program.close();
  rmSync(store.program.state.storeFile);
  const program = openAgain(store);
  const session = newSession();
  Object.defineProperty(window, 'api', {
    value: {
      call: (request: Request) => program.answer(session, request),
      onChange: () => () => {},
    },
    configurable: true,
  });
  screen = await show(<Gate />);
  await until(() => shown().includes('找不到数据文件') && shown().includes(number));
  await press('恢复这一份');
  // One click says first to when the books go back.
  await until(() => shown().includes('账套将回到'));
  const confirm = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')].at(
    -1,
  );
  await act(async () => confirm?.click());
  await until(() => shown().includes('账套已回到'));
  await press('去登录');
  await until(() => button('登录') !== undefined);
  program.close();
});
