import { Notifications, notifications } from '@mantine/notifications';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BugError, RefusedError } from '../../../renderer/api';
import { tellFailures } from '../../../renderer/app/tellFailures';
import { type Screen, show, until } from '../support/screen';

let screen: Screen;
let stop: () => void;
beforeEach(() => {
  stop = tellFailures();
});
afterEach(() => {
  stop();
  act(() => notifications.clean());
  screen.unmount();
});

async function reject(reason: Error) {
  screen = await show(<Notifications />);
  await act(async () => {
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  });
}
const told = () => document.body.textContent ?? '';

test('a failure that no screen waited for is told, with what finds it in the log', async () => {
  await reject(new BugError({ id: 'b1', call: 'bins.list' }));
  await until(() => told().includes('程序出错了'));
  expect(told()).toContain('bins.list · b1');
});

test('a refusal is said in its own words; the login needs none', async () => {
  await reject(new RefusedError({ code: 'session.none' }));
  await act(async () => {
    window.dispatchEvent(
      Object.assign(new Event('unhandledrejection'), {
        reason: new RefusedError({ code: 'store.full' }),
      }),
    );
  });
  await until(() => told().includes('磁盘'));
  expect(document.querySelectorAll('.mantine-Notification-root')).toHaveLength(1);
});
