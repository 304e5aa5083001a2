import { SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { partyNatureNames, partyRoleNames } from '../../shared/names';
import type { PartyRow, partyRole } from '../../shared/parties/api';
import { newUid } from '../api';
import { common } from '../messages/common';
import { inputWords } from '../messages/inputs';
import { useCommand } from '../queries';
import { FormDialog } from './FormDialog';

/** Adds a party in one small step, without leaving the paper that needs it. */
export function NewPartyDialog(props: {
  name: string;
  part: z.infer<typeof partyRole>;
  onClose: () => void;
  onSaved: (party: Pick<PartyRow, 'uid' | 'name'>) => void;
}) {
  const [name, setName] = useState(props.name);
  const [nature, setNature] = useState<PartyRow['nature']>('organisation');
  const [party] = useState(newUid);
  const save = useCommand('parties.save');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { party, name: name.trim(), nature, roles: [props.part] };
    save.mutate(
      { input },
      {
        onSuccess: () => {
          props.onSaved({ uid: party, name: input.name });
          props.onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={`${inputWords.select.newPartyTitle}：${partyRoleNames[props.part]}`}
      size={440}
      dirty={name !== props.name || nature !== 'organisation'}
      busy={save.isPending}
      error={save.error}
      confirm={common.add}
      disabled={name.trim() === ''}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <TextInput
        data-autofocus
        label={inputWords.select.partyName}
        value={name}
        maxLength={100}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={inputWords.select.partyNature}
        value={nature}
        onChange={(value) => setNature(value as PartyRow['nature'])}
        data={Object.entries(partyNatureNames).map(([value, label]) => ({ value, label }))}
      />
    </FormDialog>
  );
}
