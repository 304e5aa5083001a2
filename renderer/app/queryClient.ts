import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Output } from '../../shared/api';
import { RefusedError } from '../api';
import { callQuery } from '../queries';

/** What is asked of the main process is kept until something changes; nothing depends on a network. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({
    onError: noticeSignedOut,
    onSuccess: () => {
      void queryClient.invalidateQueries();
    },
  }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** A call that answers "nobody is signed in" brings the login up, whoever made it. */
function noticeSignedOut(error: Error): void {
  if (!(error instanceof RefusedError) || error.refusal.code !== 'session.none') return;
  queryClient.setQueryData(
    callQuery('session.read', {}).queryKey,
    (session: Output<'session.read'> | undefined) =>
      session && { ...session, user: null, grants: [] },
  );
}
