import { notifications } from '@mantine/notifications';
import type { CallName } from '../../shared/api';
import { formOf } from '../../shared/sheets/forms';
import { call, RefusedError } from '../api';
import { afterPostingWords as words } from '../messages/printing';
import { refusalSentence } from '../messages/refusals';
import { failureText } from './PrintFailure';

/** What posts a paper that the station may print by itself. */
const postingCalls: ReadonlySet<CallName> = new Set([
  'documents.post',
  'documents.postFirst',
  'transfers.receive',
]);

/**
 * After a posting prints what this station prints by itself (过账后自动打印), and says so in the
 * corner. The posting stands whatever the printer does; what went wrong is said until it is read.
 */
export async function printAfterPosting(name: CallName, action: unknown): Promise<void> {
  const document = postingCalls.has(name) ? documentOf(action) : null;
  if (document === null) return;
  try {
    const { rows } = await call('sheets.printPosted', { document });
    for (const { form, printer, reason } of rows) {
      const { title } = formOf(form);
      if (reason === null) notifications.show({ message: words.printed(title, printer) });
      else tellFailed(`${words.failed(title)}${failureText(reason, printer)}`);
    }
  } catch (error) {
    tellFailed(brokenText(error));
  }
}

function brokenText(error: unknown): string {
  if (!(error instanceof RefusedError)) return words.broken;
  const { title, detail } = refusalSentence(error.refusal);
  return words.refused(`${title}。${detail}`);
}

function documentOf(action: unknown): string | null {
  const { input } = action as { input?: { document?: string } };
  return input?.document ?? null;
}

function tellFailed(message: string): void {
  notifications.show({ color: 'orange', autoClose: false, message: `${message}${words.again}` });
}
