import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { teamClassNames, tierNames } from '../../shared/names';
import { teamClass } from '../../shared/teams/api';
import { newUid } from '../api';
import { useWarehouse } from '../app/warehouse';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { teamsWords as words } from '../messages/operations';
import { useCommand } from '../queries';
import type { Team } from './team';

interface Props {
  team: Team | null;
  onClose: () => void;
  onSaved?: (team: string) => void;
}

/** Adds a rescue team or corrects one. */
export function TeamDialog(props: Props) {
  return (
    <InvalidInputs>
      <Fields {...props} />
    </InvalidInputs>
  );
}

function Fields({ team, onClose, onSaved }: Props) {
  const [uid] = useState(() => team?.uid ?? newUid());
  const { focusFirst } = useInvalidInputs();
  const { warehouses } = useWarehouse();
  const save = useCommand('teams.save');
  const form = useForm({
    initialValues: {
      name: team?.name ?? '',
      code: team?.code ?? '',
      class: team?.class ?? ('relief' as Team['class']),
      tier: team?.tier ?? ('city' as Team['tier']),
      deployable: team?.deployable ?? null,
      warehouse: team?.warehouse ?? null,
      active: team?.active ?? true,
    },
    validate: {
      name: (value) => (value.trim() === '' ? words.problems.name : null),
      code: (value) => (/^[A-Za-z0-9-]{1,20}$/.test(value.trim()) ? null : words.problems.code),
    },
  });
  const submit = form.onSubmit((values) => {
    if (focusFirst()) return;
    const told = { ...values, name: values.name.trim(), code: values.code.trim() };
    save.mutate(
      { input: { team: uid, ...told } },
      {
        onSuccess: () => {
          onClose();
          onSaved?.(uid);
        },
      },
    );
  });
  return (
    <FormDialog
      title={team ? words.edit : words.add}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput data-autofocus label={words.name} maxLength={60} {...form.getInputProps('name')} />
      <SimpleGrid cols={2}>
        <TextInput
          label={words.code}
          description={words.codeHint}
          maxLength={20}
          {...form.getInputProps('code')}
        />
        <CountInput
          label={words.deployable}
          description=" "
          value={form.values.deployable}
          onChange={(value) => form.setFieldValue('deployable', value)}
        />
        <Select
          label={words.class}
          allowDeselect={false}
          data={teamClass.options.map((value) => ({ value, label: teamClassNames[value] }))}
          {...form.getInputProps('class')}
        />
        <Select
          label={words.tier}
          allowDeselect={false}
          data={Object.entries(tierNames).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('tier')}
        />
        <Select
          label={words.warehouse}
          searchable
          value={form.values.warehouse ?? ''}
          allowDeselect={false}
          data={[
            { value: '', label: words.noWarehouse },
            ...warehouses.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(value) => form.setFieldValue('warehouse', value || null)}
        />
      </SimpleGrid>
      {team && (
        <Checkbox
          label={words.active}
          description={words.activeHint}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </FormDialog>
  );
}
