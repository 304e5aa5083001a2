import { Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { tell } from '../components/tell';
import { closingWords as words } from '../messages/closings';
import { useCommand } from '../queries';

/** Closes several months, one after the other, each with its own checks; the first refusal ends it. */
export function CloseDueDialog({
  warehouse,
  due,
  onClose,
}: {
  warehouse: string;
  due: readonly string[];
  onClose: () => void;
}) {
  const [done, setDone] = useState(0);
  const close = useCommand('closings.close');
  const closeNext = (at: number) => {
    const month = due[at];
    if (month === undefined) {
      tell(words.closedSome(due.length));
      onClose();
      return;
    }
    close.mutate(
      { input: { warehouse, month } },
      {
        onSuccess: () => {
          setDone(at + 1);
          closeNext(at + 1);
        },
      },
    );
  };
  return (
    <ConfirmDialog
      title={words.closeDue(due.length, due.at(-1) ?? '')}
      confirm={words.close}
      busy={close.isPending}
      error={close.error}
      onConfirm={() => closeNext(done)}
      onClose={onClose}
    >
      <Text>{words.closeDueExplain(due)}</Text>
      {close.isPending && <Text role="status">{words.closing(due[done] ?? '')}</Text>}
      {!close.isPending && done > 0 && <Text role="status">{words.closedSome(done)}</Text>}
    </ConfirmDialog>
  );
}
