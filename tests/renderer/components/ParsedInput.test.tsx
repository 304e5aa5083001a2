import { act, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ExpiryInput } from '../../../renderer/components/ExpiryInput';
import {
  InvalidInputs,
  type Unread,
  useInvalidInputs,
  useUnread,
} from '../../../renderer/components/InvalidInputs';
import { QuantityInput } from '../../../renderer/components/QuantityInput';
import type { Entered } from '../../../shared/documents/entered';
import type { Expiry } from '../../../shared/fields';
import { focus, leave, type Screen, show, type } from '../support/screen';

let screen: Screen;
let value: unknown;
let blocked: () => boolean;
let unread: readonly Unread[];
afterEach(() => screen.unmount());

function Field() {
  const [expiry, setExpiry] = useState<Expiry | null>({ kind: 'date', date: '2027-01-31' });
  blocked = useInvalidInputs().focusFirst;
  unread = useUnread();
  value = expiry;
  return <ExpiryInput aria-label="失效日期" value={expiry} onChange={setExpiry} />;
}

const showField = () =>
  show(
    <InvalidInputs>
      <Field />
    </InvalidInputs>,
  );

test('the value is what the text says, at every keystroke; the last good one while it says nothing', async () => {
  screen = await showField();
  const field = screen.field();
  await focus(field);
  for (const [text, meant] of [
    ['2', { kind: 'date', date: '2027-01-31' }],
    ['28', { kind: 'date', date: '2027-01-31' }],
    ['280', { kind: 'date', date: '2027-01-31' }],
    ['2803', { kind: 'date', date: '2028-03-31' }],
    ['无', { kind: 'none' }],
    ['', null],
  ] as const) {
    await type(field, text);
    expect(value).toEqual(meant);
  }
  await type(field, '２８０３');
  await leave(field);
  expect(field.value).toBe('2028-03-31');
});

test('text that means nothing stays, is named when left, and holds the form back', async () => {
  screen = await showField();
  const field = screen.field();
  await focus(field);
  await type(field, '2813');
  expect(screen.root.textContent).not.toContain('请输入');
  expect(unread).toMatchObject([{ name: '失效日期', text: '2813', typing: true }]);
  await leave(field);
  expect(unread).toMatchObject([{ name: '失效日期', text: '2813', typing: false }]);
  expect(field.value).toBe('2813');
  expect(value).toEqual({ kind: 'date', date: '2027-01-31' });
  expect(screen.root.textContent).toContain('请输入 2803');
  expect(await act(async () => blocked())).toBe(true);
  expect(document.activeElement).toBe(field);
  expect(screen.root.textContent).toContain('请输入 2803');
  await type(field, '2812');
  expect(unread).toEqual([]);
  expect(blocked()).toBe(false);
});

test('no half of what means nothing is kept', async () => {
  screen = await showField();
  const field = screen.field();
  await focus(field);
  for (const text of ['2812', '28123', '281230']) await type(field, text);
  expect(value).toEqual({ kind: 'date', date: '2027-01-31' });
  await leave(field);
  expect(field.value).toBe('281230');
});

test('what is wrong is said at once when the form is held back, though the field was not left', async () => {
  screen = await showField();
  await focus(screen.field());
  await type(screen.field(), '2813');
  expect(await act(async () => blocked())).toBe(true);
  expect(screen.root.textContent).toContain('请输入 2803');
});

test('a quantity keeps its unit while the number is typed anew', async () => {
  let entered: Entered | null = { count: 5, unit: '箱', factor: 24 };
  function Quantity() {
    const [typed, setTyped] = useState<Entered | null>(entered);
    entered = typed;
    return (
      <QuantityInput
        value={typed}
        onChange={setTyped}
        unit="瓶"
        packs={[{ unit: '箱', factor: 24 }]}
      />
    );
  }
  screen = await show(<Quantity />);
  await type(screen.field(), '');
  expect(entered).toBeNull();
  await type(screen.field(), '１２');
  expect(entered).toEqual({ count: 12, unit: '瓶', factor: 1 });
});
