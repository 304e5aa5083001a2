import { Text } from '@mantine/core';
import { useState } from 'react';
import type { ItemView } from '../../shared/items/api';
import { FormDialog } from '../components/FormDialog';
import { ItemSelect } from '../components/ItemSelect';
import { tell } from '../components/tell';
import { matchWords as words } from '../messages/items';
import { useCommand } from '../queries';

/** 并入目录: what a provisional item turned out to be. */
export function MatchDialog({ view, onClose }: { view: ItemView; onClose: () => void }) {
  const [into, choose] = useState<{ uid: string; name: string } | null>(null);
  const match = useCommand('items.match');
  return (
    <FormDialog
      title={words.title(view.name)}
      dirty={into !== null}
      busy={match.isPending}
      error={match.error}
      confirm={words.confirm}
      disabled={into === null}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (into === null) return;
        match.mutate(
          { input: { item: view.uid, into: into.uid } },
          {
            onSuccess: () => {
              tell(words.done(view.name, into.name));
              onClose();
            },
          },
        );
      }}
    >
      <Text>{words.explain(view.unit)}</Text>
      <ItemSelect data-autofocus label={words.into} chosen={into?.name ?? null} onChoose={choose} />
    </FormDialog>
  );
}
