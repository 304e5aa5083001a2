import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { newUid } from '../api';
import { filterWords as words } from '../messages/filters';
import { FormDialog } from './FormDialog';

/** Keeps something under a name; what has the same name is replaced, which is said before. */
export function KeepNameDialog({
  title,
  rows,
  busy,
  error,
  onKeep,
  onClose,
}: {
  title: string;
  /** What there is already. */
  rows: readonly { uid: string; name: string }[];
  busy: boolean;
  error: Error | null;
  onKeep: (uid: string, name: string) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const same = rows.find((row) => row.name === name);
  return (
    <FormDialog
      title={title}
      size={400}
      dirty={typed !== ''}
      busy={busy}
      error={error}
      disabled={name === ''}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(same?.uid ?? newUid(), name);
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={words.name}
        maxLength={40}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      {same && <Text c="var(--warn)">{words.replaces}</Text>}
    </FormDialog>
  );
}
