import { Notifications, notifications } from '@mantine/notifications';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { tellCutPastes } from '../../../renderer/app/tellCut';
import { type Screen, show } from '../support/screen';

let screen: Screen;
let end: () => void;
afterEach(() => {
  end();
  act(() => notifications.clean());
  screen.unmount();
});

const paste = (field: HTMLInputElement, text: string) =>
  act(async () => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    field.dispatchEvent(Object.assign(event, { clipboardData: { getData: () => text } }));
  });

test('a paste that is too long for its field is told, one that fits is not', async () => {
  end = tellCutPastes();
  screen = await show(
    <>
      <input maxLength={10} defaultValue="已有四字" />
      <Notifications />
    </>,
  );
  await paste(screen.field(), '六个字放得下');
  expect(document.body.textContent).not.toContain('截断');
  await paste(screen.field(), '这一段文字放不下');
  expect(document.body.textContent).toContain('超出 2 字，已截断（最多 10 字）');
});
