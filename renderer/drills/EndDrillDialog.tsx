import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { tell } from '../components/tell';
import { drillWords as words } from '../messages/drills';
import { useCommand } from '../queries';

/**
 * Asks before a drill is ended, and leads to its report. The banner that shows this may be gone with
 * the drill before the answer is here, so that the way to the report does not hang on its being shown.
 */
export function EndDrillDialog({ drill, onClose }: { drill: string; onClose: () => void }) {
  const end = useCommand('drills.end');
  const navigate = useNavigate();
  const confirm = async () => {
    try {
      await end.mutateAsync({ input: { drill } });
    } catch {
      // Said in the dialog, by `end.error`.
      return;
    }
    tell(words.ended);
    onClose();
    await navigate({ to: '/drills/$uid', params: { uid: drill } });
  };
  return (
    <ConfirmDialog
      title={words.endTitle}
      confirm={words.endTitle}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text>{words.endExplain}</Text>
    </ConfirmDialog>
  );
}
