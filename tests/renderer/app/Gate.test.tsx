import { Modal } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Gate } from '../../../renderer/app/Gate';
import { queryClient } from '../../../renderer/app/queryClient';
import { type TestStore, testStore } from '../../support/testStore';
import { connect, type Screen, show, until } from '../support/screen';

vi.mock('../../../renderer/app/Workplace', () => ({
  Workplace: () => (
    <Modal opened onClose={() => {}} title="打印预览" zIndex={1100}>
      一张单据
    </Modal>
  ),
}));

let store: TestStore;
let screen: Screen;
beforeEach(() => {
  window.requestIdleCallback ??= (run) => window.setTimeout(run);
  store = testStore();
  connect(store, 'keeper');
});
afterEach(() => {
  screen.unmount();
  store.close();
});

const dialog = () => document.querySelector('[role="dialog"]');

async function showGate() {
  screen = await show(
    <>
      <Notifications />
      <Gate />
    </>,
  );
  await until(() => dialog() !== null);
}

test('when the session has run out, the login lies above an open dialog', async () => {
  await showGate();
  expect(dialog()?.closest('[inert]')).toBeNull();
  await act(async () => {
    queryClient.setQueryData(['session.read', {}], (session: object) => ({
      ...session,
      user: null,
      grants: [],
    }));
  });
  await until(() => screen.root.textContent?.includes('登录已失效') === true);
  const box = dialog()?.closest<HTMLElement>('[inert]');
  expect(box?.style.isolation).toBe('isolate');
});

test('a read that failed in the background takes nothing away, and is said in the corner', async () => {
  await showGate();
  Object.defineProperty(window, 'api', {
    value: { call: async () => ({ ok: false, bug: { id: 'x1', call: 'session.read' } }) },
    configurable: true,
  });
  await act(async () => {
    await queryClient.invalidateQueries();
  });
  await until(() => document.body.textContent?.includes('有内容没能刷新') === true);
  expect(dialog()?.textContent).toContain('一张单据');
  expect(screen.root.textContent).not.toContain('程序出错了');
});
