import { Button, Group, Modal, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { operationKindNames } from '../../shared/names';
import { levelBody, type OperationRow, operationKind } from '../../shared/operations/api';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { common } from '../messages/common';
import { operationsWords as words } from '../messages/operations';
import { useCommand } from '../queries';
import { LevelFields, type Levels } from './LevelFields';

interface Fields {
  name: string;
  kind: OperationRow['kind'];
  place: string;
  startedOn: string | null;
  endedOn: string | null;
  levels: Levels;
}

/** Opens an operation, or changes or ends one. */
export function OperationDialog(props: { operation: OperationRow | null; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={640}
      title={props.operation ? words.edit : words.open}
    >
      <InvalidInputs>
        <OperationForm {...props} />
      </InvalidInputs>
    </Modal>
  );
}

function OperationForm({
  operation,
  onClose,
}: {
  operation: OperationRow | null;
  onClose: () => void;
}) {
  const { today } = useSession();
  const { focusFirst } = useInvalidInputs();
  const [uid] = useState(() => operation?.uid ?? newUid());
  const save = useCommand('operations.save');
  const form = useForm<Fields>({
    initialValues: {
      name: operation?.name ?? '',
      kind: operation?.kind ?? 'flood',
      place: operation?.place ?? '',
      startedOn: operation?.startedOn ?? today,
      endedOn: operation?.endedOn ?? null,
      levels: Object.fromEntries((operation?.levels ?? []).map(({ body, level }) => [body, level])),
    },
    validate: {
      name: (name) => (name.trim() === '' ? words.problems.name : null),
      startedOn: (day) => (day === null ? words.problems.startedOn : null),
      endedOn: (day, { startedOn }) =>
        day !== null && startedOn !== null && day < startedOn ? words.problems.endedOn : null,
    },
  });
  const submit = form.onSubmit(({ name, kind, place, startedOn, endedOn, levels }) => {
    if (startedOn === null || focusFirst()) return;
    const input = {
      operation: uid,
      name: name.trim(),
      kind,
      place: place.trim(),
      startedOn,
      endedOn,
      levels: levelBody.options.flatMap((body) => {
        const level = levels[body];
        return level === undefined ? [] : [{ body, level }];
      }),
    };
    save.mutate({ input }, { onSuccess: onClose });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          data-autofocus
          label={words.name}
          description={words.nameHint}
          maxLength={80}
          {...form.getInputProps('name')}
        />
        <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
          <Select
            label={words.kind}
            data={operationKind.options.map((kind) => ({
              value: kind,
              label: operationKindNames[kind],
            }))}
            {...form.getInputProps('kind')}
          />
          <TextInput label={words.place} maxLength={80} {...form.getInputProps('place')} />
          <DateInput
            label={words.startedOn}
            value={form.values.startedOn}
            error={form.errors.startedOn}
            onChange={(day) => form.setFieldValue('startedOn', day)}
          />
          <DateInput
            label={words.endedOn}
            placeholder={words.endedHint}
            value={form.values.endedOn}
            error={form.errors.endedOn}
            onChange={(day) => form.setFieldValue('endedOn', day)}
          />
        </SimpleGrid>
        <LevelFields
          levels={form.values.levels}
          onChange={(levels) => form.setFieldValue('levels', levels)}
        />
        <RefusalAlert error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {operation ? common.save : words.open}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
