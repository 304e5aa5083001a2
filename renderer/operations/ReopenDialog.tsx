import { ReasonDialog } from '../components/ReasonDialog';
import { tell } from '../components/tell';
import { operationWords } from '../messages/operation';
import { useCommand } from '../queries';

const words = operationWords.reopen;

/** Opens a closed operation again, for a reason. */
export function ReopenDialog({ operation, onClose }: { operation: string; onClose: () => void }) {
  const reopen = useCommand('operations.reopen');
  return (
    <ReasonDialog
      title={words.title}
      confirm={words.title}
      busy={reopen.isPending}
      error={reopen.error}
      onClose={onClose}
      onConfirm={(reason) =>
        reopen.mutate(
          { input: { operation, reason } },
          {
            onSuccess: () => {
              tell(words.done);
              onClose();
            },
          },
        )
      }
    >
      {words.explain}
    </ReasonDialog>
  );
}
