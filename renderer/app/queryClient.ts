import { notifications } from '@mantine/notifications';
import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { api, type CallName, isCallName, type Output } from '../../shared/api';
import { RefusedError } from '../api';
import { staleWords } from '../messages/components';
import { printAfterPosting } from '../printing/printAfterPosting';
import { callQuery, noteChange, pages } from '../queries';

/** What is asked of the main process is kept until something changes; nothing depends on a network. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      noticeSignedOut(error);
      noticeStale(error, query);
    },
  }),
  mutationCache: new MutationCache({
    onError: noticeSignedOut,
    onSuccess: (_output, action, _context, { options }) => {
      const [call] = options.mutationKey ?? [];
      if (typeof call !== 'string' || !isCallName(call)) return;
      readAgainAfter(call);
      void printAfterPosting(call, action);
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

/**
 * What nobody looks at is not kept once it may be old: who comes back waits for what is true now and
 * is never shown for a moment, or begins a form from, what was true before. Lists stay, so that one
 * comes back to one's row; `usePages` says how long. What is being read just now stays as well: somebody
 * waits for it, and its answer is asked again where it may be old (`ask`).
 */
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'observerRemoved' && type !== 'updated') return;
  const { isInvalidated, fetchStatus } = query.state;
  const isWanted =
    query.getObserversCount() > 0 || fetchStatus !== 'idle' || query.queryKey[1] === pages;
  if (isInvalidated && !isWanted) queryClient.getQueryCache().remove(query);
});

/** The jobs that change what is shown; every command does, no query can. */
const changingJobs: ReadonlySet<CallName> = new Set([
  'session.signIn',
  'users.save',
  'users.changePassword',
  'backup.restore',
  'attachments.add',
  'photos.add',
  'assessments.addPhoto',
  'evidence.addPhoto',
  'people.erase',
  'ledger.goOn',
  'imports.save',
  'drills.begin',
  'drills.resume',
  'drills.end',
  'drills.setClock',
]);

/** Reads everything again, also what is being asked just now. */
export function readAllAgain(): Promise<void> {
  noteChange();
  return queryClient.invalidateQueries();
}

/** Reads again what a call that was made has changed. A print or a preview changes nothing. */
function readAgainAfter(call: CallName): void {
  if (api[call].type === 'command' || changingJobs.has(call)) void readAllAgain();
  if (call.startsWith('backup.')) readCopiesAgain();
  if (call === 'ledger.prove') void queryClient.invalidateQueries({ queryKey: ['ledger.head'] });
}

/** Whatever was done with copies: how they stand, and which there are. */
function readCopiesAgain() {
  for (const read of ['backup.status', 'backup.list']) {
    void queryClient.invalidateQueries({ queryKey: [read] });
  }
}

/** A call that answers "nobody is signed in" brings the login up, whoever made it. */
function noticeSignedOut(error: Error): void {
  if (!(error instanceof RefusedError) || error.refusal.code !== 'session.none') return;
  queryClient.setQueryData(
    callQuery('session.read', {}).queryKey,
    (session: Output<'session.read'> | undefined) =>
      session && { ...session, user: null, grants: [] },
  );
}

/**
 * What was read before stays on the screen when it can't be read again; that it may be old is said
 * in the corner. A query that is never the same twice says by `meta.keepsPrevious` that its screen
 * shows the answer before. What the program refuses to this person (a paper that is gone) is no such case.
 */
function noticeStale(error: Error, query: Query<unknown, unknown, unknown>): void {
  if (error instanceof RefusedError && !error.refusal.code.startsWith('store.')) return;
  if (query.state.data === undefined && query.meta?.keepsPrevious !== true) return;
  notifications.show({ id: 'stale', color: 'orange', ...staleWords });
}
