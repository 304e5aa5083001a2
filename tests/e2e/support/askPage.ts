import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Request } from '../../../shared/answer';
import type { CallName, Input, Output } from '../../../shared/api';
import { api } from '../../../shared/api';
import type { WindowApi } from '../../../shared/windowApi';

/**
 * Asks the program what its page may ask, as whoever is signed in there; a refusal is thrown. `as`: who
 * gives his password for this one call (换人审核).
 */
export async function askPage<N extends CallName>(
  page: Page,
  call: N,
  input: Input<N>,
  as?: Request['as'],
): Promise<Output<N>> {
  const answer = await page.evaluate(
    (request) => (window as unknown as { api: WindowApi }).api.call(request),
    {
      ...{ call, input },
      ...(api[call].type === 'command' ? { key: randomUUID() } : {}),
      ...(as ? { as } : {}),
    },
  );
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value as Output<N>;
}
