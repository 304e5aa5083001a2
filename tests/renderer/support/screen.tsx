import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../../../renderer/app/queryClient';
import { theme } from '../../../renderer/app/theme';
import type { CallName } from '../../../shared/api';
import type { WindowApi } from '../../../shared/windowApi';
import { seatOf } from '../../support/seat';
import type { TestStore } from '../../support/testStore';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

// A field that grows with its text listens to fonts, which the simulated page has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

/** Gives the page the real program: its calls are answered by the store, as this person. */
export function connect(store: TestStore, login: string): void {
  const api: WindowApi = {
    call: ({ call, input, key, as }) =>
      as
        ? (seatOf(store, login).ask(call as CallName, input as never, as) as never)
        : store.ask(login, call as CallName, input as never, key),
    onChange: () => () => {},
    zoom: () => {},
  };
  Object.defineProperty(window, 'api', { value: api, configurable: true });
}

export interface Screen {
  root: HTMLElement;
  field(): HTMLInputElement;
  unmount(): void;
}

/** Shows something as the page would. */
export async function show(content: ReactNode): Promise<Screen> {
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  queryClient.clear();
  await act(async () =>
    react.render(
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={queryClient}>{content}</QueryClientProvider>
      </MantineProvider>,
    ),
  );
  return {
    root,
    field: () => {
      const field = root.querySelector('input');
      if (!field) throw new Error('no field is shown');
      return field;
    },
    unmount: () => {
      act(() => react.unmount());
      root.remove();
    },
  };
}

/** Types a text into a field in one go, as a person or an input method does. */
export async function type(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Promise<void> {
  const setter = Object.getOwnPropertyDescriptor(
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype,
    'value',
  )?.set;
  await act(async () => {
    setter?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(element: Element, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export async function focus(field: HTMLElement): Promise<void> {
  await act(async () => field.focus());
}

export async function leave(field: HTMLElement): Promise<void> {
  await act(async () => field.blur());
}

/** Waits until something is so, as long as a slow machine may take. */
export async function until(holds: () => boolean): Promise<void> {
  const latest = performance.now() + 15_000;
  while (performance.now() < latest) {
    if (holds()) return;
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  throw new Error(`it never came true: ${holds}`);
}
