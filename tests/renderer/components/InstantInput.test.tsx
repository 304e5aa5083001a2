// @vitest-environment happy-dom
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InstantInput } from '../../../renderer/components/InstantInput';
import { inputWords } from '../../../renderer/messages/inputs';
import { focus, leave, type Screen, show, type } from '../support/screen';

let screen: Screen;
let value: string | null;
beforeEach(() => {
  // 21:50 in Wuhan.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T13:50:00.000Z') });
});
afterEach(() => {
  screen.unmount();
  vi.useRealTimers();
});

function Field({ ahead }: { ahead: boolean }) {
  const [at, setAt] = useState<string | null>(null);
  value = at;
  return <InstantInput aria-label="时间" ahead={ahead} value={at} onChange={setAt} />;
}
const typed = async (text: string) => {
  const field = screen.field();
  await focus(field);
  await type(field, text);
  await leave(field);
  return [field.value, screen.root.textContent?.includes(inputWords.instant.past)];
};

test('what is wanted at five, typed in the evening, is wanted tomorrow; what is past is told', async () => {
  screen = await show(<Field ahead />);
  expect(await typed('0500')).toEqual(['2026-11-24 05:00', false]);
  expect(value).toBe('2026-11-23T21:00:00.000Z');
  expect(await typed('1123 0500')).toEqual(['2026-11-23 05:00', true]);
});

test('what has been is of today', async () => {
  screen = await show(<Field ahead={false} />);
  expect(await typed('0500')).toEqual(['2026-11-23 05:00', false]);
});
