import type { Page } from 'playwright-core';

/**
 * A scanner that types like a keyboard: the signs of a code 3 ms apart, then Enter. The keys carry
 * their own times, so that a busy machine doesn't make a slow typist of it.
 */
export async function scan(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  const send = (index: number, key: { key: string; code: string; text: string }) => {
    const timestamp = began + index * 0.003;
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, ...key }),
    ];
  };
  const keys = [...code].map((sign) => ({
    key: sign,
    code: /\d/.test(sign) ? `Digit${sign}` : sign === '-' ? 'Minus' : `Key${sign.toUpperCase()}`,
    text: sign,
  }));
  await Promise.all(
    [...keys, { key: 'Enter', code: 'Enter', text: '\r' }].flatMap((key, index) =>
      send(index, key),
    ),
  );
  await session.detach();
}
