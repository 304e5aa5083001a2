import { SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { newUid } from '../api';
import { common } from '../messages/common';
import { earmarkWords } from '../messages/documents';
import { earmarkNatureNames } from '../messages/names';
import { useCommand } from '../queries';
import type { PickedEarmark } from './EarmarkSelect';
import { FormDialog } from './FormDialog';

type Nature = keyof typeof earmarkNatureNames;

/** Adds a restriction that a donor has set, without leaving the paper that needs it. */
export function NewEarmarkDialog(props: {
  name: string;
  onClose: () => void;
  onSaved: (earmark: PickedEarmark) => void;
}) {
  const [name, setName] = useState(props.name);
  const [nature, setNature] = useState<Nature>('project');
  const [earmark] = useState(newUid);
  const save = useCommand('earmarks.save');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { earmark, name: name.trim(), nature };
    save.mutate(
      { input },
      {
        onSuccess: () => {
          props.onSaved({ uid: earmark, name: input.name });
          props.onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={earmarkWords.newTitle}
      size={440}
      dirty={name !== props.name || nature !== 'project'}
      busy={save.isPending}
      error={save.error}
      confirm={common.add}
      disabled={name.trim() === ''}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <TextInput
        data-autofocus
        label={earmarkWords.name}
        value={name}
        maxLength={100}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={earmarkWords.nature}
        value={nature}
        onChange={(value) => setNature(value as Nature)}
        data={Object.entries(earmarkNatureNames).map(([value, label]) => ({ value, label }))}
      />
    </FormDialog>
  );
}
