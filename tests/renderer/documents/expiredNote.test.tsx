import { afterEach, expect, test } from 'vitest';
import { SessionProvider } from '../../../renderer/app/session';
import { ExpiredNote } from '../../../renderer/documents/forms/ExpiredNote';
import type { Expiry } from '../../../shared/fields';
import { type Screen, show } from '../support/screen';

let screen: Screen;
afterEach(() => screen.unmount());

const user = { uid: 'u', login: 'keeper', name: '保管员' };

test.each<[string, Expiry | null]>([
  ['已过期', { kind: 'date', date: '2026-11-22' }],
  ['', { kind: 'date', date: '2026-11-23' }],
  ['', { kind: 'none' }],
  ['', { kind: 'unknown' }],
  ['', null],
])('on 2026-11-23 a line says «%s» of %o', async (said, expiry) => {
  const session = { user, grants: [], today: '2026-11-23', now: '2026-11-23T02:00:00.000Z' };
  screen = await show(
    <SessionProvider value={session}>
      <ExpiredNote expiry={expiry} />
    </SessionProvider>,
  );
  expect(screen.root.querySelector('span')?.textContent ?? '').toBe(said);
});
