import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type KeyBinding, listenToKeys, useKeys, useShownKeys } from '../../../renderer/app/keys';
import { press, type Screen, show } from '../support/screen';

let stop: () => void;
let screen: Screen;
beforeAll(() => {
  stop = listenToKeys();
});
afterEach(() => screen.unmount());
afterAll(() => stop());

function Keys({ keys, dialog = false }: { keys: KeyBinding[]; dialog?: boolean }) {
  useKeys(keys, { dialog });
  return null;
}

function Shown() {
  return (
    <p>
      {useShownKeys()
        .map(({ key, label }) => `${key} ${label}`)
        .join('，')}
    </p>
  );
}

test('a key does what the last that asked for it wants, and the bottom line says so', async () => {
  const first = vi.fn();
  const second = vi.fn();
  screen = await show(
    <>
      <Keys keys={[{ key: 'F7', label: '提交', run: first }]} />
      <Keys keys={[{ key: 'F7', label: '新增', run: second }]} />
      <Shown />
    </>,
  );
  await press(document.body, 'F7');
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
  expect(screen.root.querySelector('p')?.textContent).toBe('F7 新增');
});

test('what is disabled does nothing and is not shown', async () => {
  const run = vi.fn();
  screen = await show(
    <>
      <Keys keys={[{ key: 'F8', label: '过账', run, disabled: true }]} />
      <Shown />
    </>,
  );
  await press(document.body, 'F8');
  expect(run).not.toHaveBeenCalled();
  expect(screen.root.querySelector('p')?.textContent).toBe('');
});

test('while a dialog is open, only its keys are heard', async () => {
  const below = vi.fn();
  const above = vi.fn();
  screen = await show(
    <>
      <Keys keys={[{ key: 'F9', run: below }]} />
      <div role="dialog" aria-modal="true" />
      <Keys keys={[{ key: 'Escape', run: above }]} dialog />
    </>,
  );
  await press(document.body, 'F9');
  await press(document.body, 'Escape');
  expect(below).not.toHaveBeenCalled();
  expect(above).toHaveBeenCalledOnce();
});

test('what lies under the login hears nothing', async () => {
  const run = vi.fn();
  screen = await show(
    <div inert>
      <Keys keys={[{ key: 'F2', run }]} />
    </div>,
  );
  await press(document.body, 'F2');
  expect(run).not.toHaveBeenCalled();
});
