import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { tell } from '../components/tell';
import { drillWords as words } from '../messages/drills';
import { useCommand } from '../queries';

/** Asks before a drill is ended, and leads to its report. */
export function EndDrillDialog({ drill, onClose }: { drill: string; onClose: () => void }) {
  const end = useCommand('drills.end');
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      title={words.endTitle}
      confirm={words.endTitle}
      busy={end.isPending}
      error={end.error}
      onConfirm={() =>
        end.mutate(
          { input: { drill } },
          {
            onSuccess: () => {
              tell(words.ended);
              onClose();
              void navigate({ to: '/drills/$uid', params: { uid: drill } });
            },
          },
        )
      }
      onClose={onClose}
    >
      <Text>{words.endExplain}</Text>
    </ConfirmDialog>
  );
}
