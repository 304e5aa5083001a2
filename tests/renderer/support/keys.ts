import { act } from 'react';

/** The time that keys carry, in ms. */
export const clock = { now: 1000 };

/** A key as a keyboard sends it: the keydown, and what it writes unless that was prevented. */
export function key(name: string, how: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    cancelable: true,
    ...how,
  });
  Object.defineProperty(event, 'timeStamp', { value: clock.now });
  const goesOn = target.dispatchEvent(event);
  if (goesOn && name.length === 1 && target instanceof HTMLInputElement) {
    const { value, selectionStart, selectionEnd } = target;
    const at = selectionStart ?? value.length;
    const next = value.slice(0, at) + name + value.slice(selectionEnd ?? at);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(target, next);
    target.setSelectionRange(at + 1, at + 1);
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return goesOn;
}

/** Types a text and its end with so many ms between the keys. */
export async function type(text: string, pace: number, end = 'Enter'): Promise<void> {
  await act(async () => {
    clock.now += 1000;
    for (const sign of text) {
      clock.now += pace;
      key(sign, { code: '' });
    }
    clock.now += pace;
    key(end, { code: end });
  });
}

/** A code as a scanner types it. */
export async function scan(code: string): Promise<void> {
  await type(code, 4);
}
