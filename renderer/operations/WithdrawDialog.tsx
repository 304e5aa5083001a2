import { ReasonDialog } from '../components/ReasonDialog';
import { tell } from '../components/tell';
import { operationWords } from '../messages/operation';
import { useCommand } from '../queries';

const words = operationWords.withdraw;

/** Withdraws an operation that was opened by a slip of the hand, for a reason. */
export function WithdrawDialog({ operation, onClose }: { operation: string; onClose: () => void }) {
  const withdraw = useCommand('operations.withdraw');
  return (
    <ReasonDialog
      title={words.title}
      confirm={words.title}
      danger
      busy={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) =>
        withdraw.mutate(
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
