import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { CallName, Input, Output } from '../../../shared/api';
import { api } from '../../../shared/api';
import type { WindowApi } from '../../../shared/windowApi';

/** Asks the program what its page may ask, as whoever is signed in there; a refusal is thrown. */
export async function askPage<N extends CallName>(
  page: Page,
  call: N,
  input: Input<N>,
): Promise<Output<N>> {
  const answer = await page.evaluate(
    (request) => (window as unknown as { api: WindowApi }).api.call(request),
    { call, input, ...(api[call].type === 'command' ? { key: randomUUID() } : {}) },
  );
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value as Output<N>;
}
