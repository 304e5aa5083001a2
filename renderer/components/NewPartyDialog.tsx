import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { partyNatureNames, partyRoleNames } from '../../shared/names';
import type { PartyRow, partyRole } from '../../shared/parties/api';
import { newUid } from '../api';
import { common } from '../messages/common';
import { inputWords } from '../messages/inputs';
import { useCommand } from '../queries';
import { RefusalAlert } from './RefusalAlert';
import { useReturnFocus } from './useReturnFocus';

/** Adds a party in one small step, without leaving the paper that needs it. */
export function NewPartyDialog(props: {
  name: string;
  part: z.infer<typeof partyRole>;
  onClose: () => void;
  onSaved: (party: Pick<PartyRow, 'uid' | 'name'>) => void;
}) {
  useReturnFocus();
  const [name, setName] = useState(props.name);
  const [nature, setNature] = useState<PartyRow['nature']>('organisation');
  const [party] = useState(newUid);
  const save = useCommand('parties.save');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
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
    <Modal
      opened
      onClose={props.onClose}
      title={`${inputWords.select.newPartyTitle}：${partyRoleNames[props.part]}`}
    >
      <form onSubmit={submit}>
        <Stack>
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
          <RefusalAlert error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
              {common.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
