import { v7 as uuidv7 } from 'uuid';
import type { Request } from '../shared/answer';
import { api, type CallName, type Input, type Output } from '../shared/api';
import type { Refusal } from '../shared/refusals';
import type { WindowApi } from '../shared/windowApi';

declare global {
  interface Window {
    readonly api: WindowApi;
  }
}

/** 换人审核: somebody else's login and password, given at this place for one call. */
export type Credentials = NonNullable<Request['as']>;

/** The program refused, expectedly; nothing was changed. `messages/refusals.ts` says it in words. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusedError';
  }
}

/** The program failed where it should not have. `id` finds the entry in its log. */
export class BugError extends Error {
  constructor(readonly bug: { id: string; call: string }) {
    super(`${bug.call} ${bug.id}`);
    this.name = 'BugError';
  }
}

/** A name for something new, and the key of one action. */
export function newUid(): string {
  return uuidv7();
}

/**
 * Makes one call and answers its value; throws {@link RefusedError} or {@link BugError}. A command
 * carries `key`: the same key does the same thing once, so a retry of one action hands in its own.
 */
export async function call<N extends CallName>(
  name: N,
  input: Input<N>,
  options: { key?: string; as?: Credentials } = {},
): Promise<Output<N>> {
  const request: Request = { call: name, input };
  if (api[name].type === 'command') request.key = options.key ?? newUid();
  if (options.as) request.as = options.as;
  const answer = await window.api.call(request);
  if (answer.ok) return answer.value as Output<N>;
  if ('refusal' in answer) throw new RefusedError(answer.refusal);
  throw new BugError(answer.bug);
}
