import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SessionProvider } from '../../../renderer/app/session';
import { LeaveProvider } from '../../../renderer/app/signOut';
import { UserMenu } from '../../../renderer/app/UserMenu';
import { useSaveBeforeLeaving } from '../../../renderer/app/unsaved';
import { type Screen, show, until } from '../support/screen';

const user = { uid: 'u', login: 'keeper', name: '保管员' };
let screen: Screen;
let happened: string[];

beforeEach(() => {
  happened = [];
  const call = async ({ call }: { call: string }) => {
    happened.push(call);
    return { ok: true, value: {} };
  };
  Object.defineProperty(window, 'api', { value: { call }, configurable: true });
});
afterEach(() => screen.unmount());

function Typed({ save }: { save: () => Promise<unknown> }) {
  useSaveBeforeLeaving(save);
  return null;
}

async function signOut(save: () => Promise<unknown>) {
  const leave = vi.fn(() => void happened.push('left'));
  screen = await show(
    <SessionProvider
      value={{ user, grants: [], today: '2026-11-23', now: '2026-11-23T02:00:00.000Z' }}
    >
      <LeaveProvider value={{ leave, goHome: () => {} }}>
        <Typed save={save} />
        <UserMenu warehouse={null} />
      </LeaveProvider>
    </SessionProvider>,
  );
  await act(async () => screen.root.querySelector<HTMLElement>('button')?.click());
  await until(() => named('[role="menuitem"]', '退出登录') !== undefined);
  await act(async () => named('[role="menuitem"]', '退出登录')?.click());
}

const named = (what: string, name: string) =>
  [...document.querySelectorAll<HTMLElement>(what)].find((each) =>
    each.textContent?.includes(name),
  );

test('what is typed is saved before the session ends', async () => {
  await signOut(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    happened.push('saved');
  });
  await until(() => happened.includes('left'));
  expect(happened).toEqual(['saved', 'session.signOut', 'left']);
});

test('when it could not be saved, nobody is signed out before he has said so', async () => {
  await signOut(async () => {
    throw new Error('no space');
  });
  await until(() => named('[role="dialog"]', '有填写没有存上') !== undefined);
  expect(happened).toEqual([]);
  await act(async () => named('button', '不保存，退出')?.click());
  await until(() => happened.includes('left'));
  expect(happened).toEqual(['session.signOut', 'left']);
});
