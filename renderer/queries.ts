import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CallName, Input, Output } from '../shared/api';
import { type Credentials, call, newUid, RefusedError } from './api';

/** Stands in the key of a list that is read page by page, after the name of its call. */
export const pages = 'pages';

let changes = 0;

/** Notes that something was changed: what is being asked meanwhile may not know of it. */
export function noteChange(): void {
  changes += 1;
}

/**
 * Makes a reading call. What was asked before a change and answered after it may be old: then it is
 * asked again, unless nobody waits for it any more.
 */
export async function ask<N extends CallName>(
  name: N,
  input: Input<N>,
  signal: AbortSignal,
): Promise<Output<N>> {
  for (;;) {
    const before = changes;
    const answer = await call(name, input).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if (changes === before) {
      if ('error' in answer) throw answer.error;
      return answer.value;
    }
    signal.throwIfAborted();
  }
}

/** The options of a query over a call, for `useQuery`, `useInfiniteQuery`, `fetchQuery`. */
export function callQuery<N extends CallName>(name: N, input: Input<N>) {
  return queryOptions<Output<N>, Error, Output<N>, readonly [N, Input<N>]>({
    queryKey: [name, input] as const,
    queryFn: ({ signal }) => ask(name, input, signal),
  });
}

/** Reads a call and keeps it fresh: whatever changes the store makes it read again. */
export function useCall<N extends CallName>(name: N, input: Input<N>) {
  return useQuery(callQuery(name, input));
}

/** How far a job is, asked anew all the time while it is looked at; never how far the one before was. */
export function useProgress<N extends `${string}.progress` & CallName>(
  name: N,
  input: Input<N>,
  everyMs: number,
) {
  return useQuery({ ...callQuery(name, input), refetchInterval: everyMs, gcTime: 0 });
}

/** What a person sets off: the input and, for 换人审核, who vouches for it. */
export interface Action<N extends CallName> {
  input: Input<N>;
  as?: Credentials;
}

/**
 * A call that changes something, set off by a person. Each action has its own idempotency key. When
 * an action ended without a clear answer (a bug), the same input sent again is a retry of it and
 * carries the same key, so that it is done once. After success everything is read again that the
 * call can have changed.
 */
export function useCommand<N extends CallName>(name: N) {
  const unanswered = useRef<{ input: string; key: string } | null>(null);
  return useMutation<Output<N>, Error, Action<N>>({
    mutationKey: [name],
    mutationFn: async ({ input, as }) => {
      const written = JSON.stringify(input);
      const key = unanswered.current?.input === written ? unanswered.current.key : newUid();
      unanswered.current = { input: written, key };
      try {
        const output = await call(name, input, as ? { key, as } : { key });
        unanswered.current = null;
        return output;
      } catch (error) {
        if (error instanceof RefusedError) unanswered.current = null;
        throw error;
      }
    },
  });
}
