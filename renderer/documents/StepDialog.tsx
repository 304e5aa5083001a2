import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import type { Credentials } from '../api';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { ReasonDialog } from '../components/ReasonDialog';
import { useReturnFocus } from '../components/useReturnFocus';
import { stepWords } from '../messages/documents';
import { stepNames } from '../messages/names';
import { useReverse } from './useReverse';
import type { CallStep } from './useStep';

export type StepDialogName =
  | 'approveHere'
  | 'postFirst'
  | 'decline'
  | 'cancel'
  | 'discard'
  | 'reverse';

interface Props {
  name: StepDialogName;
  view: DocumentView | null;
  /** Rejects when the step is refused. */
  run: (step: CallStep, more?: { reason?: string; as?: Credentials }) => Promise<void>;
  onReversal: (document: string) => void;
  onClose: () => void;
}

/** What is asked before a step that can't be taken back, that needs a reason, or another person. */
export function StepDialog({ name, view, run, onReversal, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const reverse = useReverse(view);
  useReturnFocus();
  const act = (action: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    action()
      .catch(setError)
      .finally(() => setBusy(false));
  };
  const shared = { busy, error, onClose };

  switch (name) {
    case 'approveHere':
      return (
        <PasswordHereDialog
          {...shared}
          confirm={stepNames.approve}
          onConfirm={(as) => act(() => run('approve', { as }))}
        />
      );
    case 'postFirst':
      return (
        <ConfirmDialog
          {...shared}
          title={stepWords.postFirstTitle}
          confirm={stepWords.postFirstConfirm}
          onConfirm={() => act(() => run('postFirst'))}
        >
          <Stack gap="xs">
            {stepWords.postFirstText(operationName(view)).map((said) => (
              <Text key={said} size="sm">
                {said}
              </Text>
            ))}
          </Stack>
        </ConfirmDialog>
      );
    case 'discard':
      return (
        <ConfirmDialog
          {...shared}
          danger
          title={stepWords.discardTitle}
          confirm={stepNames.discard}
          onConfirm={() => act(() => run('discard'))}
        >
          {stepWords.discardText}
        </ConfirmDialog>
      );
    case 'decline':
      return (
        <ReasonDialog
          {...shared}
          title={stepWords.declineTitle}
          confirm={stepNames.decline}
          onConfirm={(reason) => act(() => run('decline', { reason }))}
        >
          {stepWords.declineText}
        </ReasonDialog>
      );
    case 'cancel':
      return (
        <ReasonDialog
          {...shared}
          danger
          title={stepWords.cancelTitle}
          confirm={stepNames.cancel}
          onConfirm={(reason) => act(() => run('cancel', { reason }))}
        >
          {stepWords.cancelText}
        </ReasonDialog>
      );
    case 'reverse':
      return (
        <ReasonDialog
          {...shared}
          danger
          title={stepWords.reverseTitle}
          confirm={stepWords.reverseConfirm}
          onConfirm={(reason) =>
            act(async () => {
              const document = await reverse(reason);
              onClose();
              onReversal(document);
            })
          }
        >
          {stepWords.reverseText}
        </ReasonDialog>
      );
  }
}

/** The operation for which the paper is made. */
function operationName(view: DocumentView | null): string {
  const uid = view !== null && 'operation' in view.body ? view.body.operation : null;
  return view?.labels[uid ?? '']?.name ?? '';
}
