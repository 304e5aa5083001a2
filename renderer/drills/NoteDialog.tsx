import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DrillEventView } from '../../shared/drills/api';
import { FormDialog } from '../components/FormDialog';
import { drillWords as words } from '../messages/drills';
import { useCommand } from '../queries';

/** Takes note of an event, with a remark where there is something to say. */
export function NoteDialog({ event, onClose }: { event: DrillEventView; onClose: () => void }) {
  const [text, setText] = useState('');
  const note = useCommand('drills.note');
  return (
    <FormDialog
      title={words.noteFor(event.title)}
      dirty={text !== ''}
      busy={note.isPending}
      error={note.error}
      confirm={words.note}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        note.mutate({ input: { event: event.code, note: text.trim() } }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={words.noteText}
        maxLength={200}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </FormDialog>
  );
}
