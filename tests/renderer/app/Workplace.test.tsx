import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { SessionProvider } from '../../../renderer/app/session';
import { Workplace } from '../../../renderer/app/Workplace';
import { type Screen, show, until } from '../support/screen';

let screen: Screen;
afterEach(() => screen.unmount());

test('an account without a grant is told so, asks for nothing and can sign out', async () => {
  const call = vi.fn(async () => ({ ok: true, value: {} }));
  Object.defineProperty(window, 'api', {
    value: { call, onChange: () => () => {} },
    configurable: true,
  });
  const onLeave = vi.fn();
  const user = { uid: 'u', login: 'new', name: '新来的' };
  screen = await show(
    <SessionProvider
      value={{ user, grants: [], today: '2026-11-23', now: '2026-11-23T02:00:00.000Z' }}
    >
      <Workplace onLeave={onLeave} />
    </SessionProvider>,
  );
  expect(screen.root.textContent).toContain('您的账号还没有授权，请找管理员授权');
  expect(call).not.toHaveBeenCalled();
  const item = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((each) =>
      each.textContent?.includes(name),
    );
  await act(async () => screen.root.querySelector<HTMLElement>('header button')?.click());
  await until(() => item('修改密码') !== undefined);
  await act(async () => item('退出登录')?.click());
  await until(() => onLeave.mock.calls.length > 0);
  expect(call).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ call: 'session.signOut' }),
  );
});
