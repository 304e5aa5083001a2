import { notifications } from '@mantine/notifications';
import { BugError, RefusedError } from '../api';
import { bugWords } from '../messages/components';
import { refusalSentence } from '../messages/refusals';

/**
 * Says in the corner what went wrong where no screen waited for it, so that nothing fails in
 * silence; the browser's own message of it goes to the log. Answers how to stop.
 */
export function tellFailures(): () => void {
  const onRejection = ({ reason }: PromiseRejectionEvent) => tellFailure(reason);
  const onError = ({ error }: ErrorEvent) => {
    // Without an error it is a word of the browser's, such as of a size that was seen too late.
    if (error instanceof Error) tellFailure(error);
  };
  window.addEventListener('unhandledrejection', onRejection);
  window.addEventListener('error', onError);
  return () => {
    window.removeEventListener('unhandledrejection', onRejection);
    window.removeEventListener('error', onError);
  };
}

/** Says in the corner why something was not done. */
export function tellFailure(reason: unknown): void {
  if (reason instanceof RefusedError) {
    // The login comes up by itself.
    if (reason.refusal.code === 'session.none') return;
    const { title, detail } = refusalSentence(reason.refusal);
    notifications.show({ id: reason.refusal.code, color: 'orange', title, message: detail });
    return;
  }
  const details = reason instanceof BugError ? `（${reason.bug.call} · ${reason.bug.id}）` : '';
  notifications.show({
    id: 'failure',
    color: 'red',
    title: bugWords.title,
    message: `${bugWords.saved}${details}`,
    autoClose: false,
  });
}
