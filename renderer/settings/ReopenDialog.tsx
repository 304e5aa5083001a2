import { useState } from 'react';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { ReasonDialog } from '../components/ReasonDialog';
import { tell } from '../components/tell';
import { closingWords as words } from '../messages/closings';
import { useCommand } from '../queries';

/** 反结账: the reason, then the password of a second person. */
export function ReopenDialog({
  warehouse,
  month,
  onClose,
}: {
  warehouse: string;
  month: string;
  onClose: () => void;
}) {
  const [reason, setReason] = useState<string | null>(null);
  const reopen = useCommand('closings.reopen');
  if (reason === null) {
    return (
      <ReasonDialog
        title={words.reopenTitle(month)}
        confirm={words.secondTitle}
        onConfirm={setReason}
        onClose={onClose}
      >
        {words.reopenExplain}
      </ReasonDialog>
    );
  }
  return (
    <PasswordHereDialog
      title={words.secondTitle}
      confirm={words.reopen}
      busy={reopen.isPending}
      error={reopen.error}
      onClose={onClose}
      onConfirm={(as) =>
        reopen.mutate(
          { input: { warehouse, month, reason }, as },
          {
            onSuccess: () => {
              tell(words.reopened(month));
              onClose();
            },
          },
        )
      }
    >
      {reason}
    </PasswordHereDialog>
  );
}
