import { Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { operationKindNames } from '../../shared/names';
import { type OperationRow, operationKind } from '../../shared/operations/api';
import { operationName, saysNothing } from '../../shared/operations/operationName';
import { newUid } from '../api';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { operationsWords as words } from '../messages/operations';
import { useCommand } from '../queries';
import { MomentFields, type MomentTyped, useNow } from './MomentFields';

interface Props {
  /** What is corrected; null: one is opened. */
  operation: (OperationRow & { isFixed?: boolean }) | null;
  onSaved?: (uid: string) => void;
  onClose: () => void;
}

/** Opens an operation in three fields: kind, place, time. Or corrects what one is. */
export function OperationDialog(props: Props) {
  return (
    <InvalidInputs>
      <OperationForm {...props} />
    </InvalidInputs>
  );
}

function OperationForm({ operation, onSaved, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const now = useNow();
  const [uid] = useState(() => operation?.uid ?? newUid());
  const save = useCommand('operations.save');
  const [kind, setKind] = useState<OperationRow['kind']>(operation?.kind ?? 'flood');
  const [place, setPlace] = useState(operation?.place ?? '');
  const [name, setName] = useState(givenName(operation));
  const [alarm, setAlarm] = useState<MomentTyped>(() =>
    operation ? { on: operation.startedOn, time: operation.startedTime } : now,
  );
  const [dirty, setDirty] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const [noPlace, setNoPlace] = useState(false);
  const isFixed = operation?.isFixed ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    setProblem(alarm.on === null ? words.problems.startedOn : undefined);
    const isNowhere = operation === null && saysNothing({ name, place });
    setNoPlace(isNowhere);
    if (alarm.on === null || isNowhere) return;
    save.mutate(
      {
        input: {
          operation: uid,
          name: name.trim(),
          kind,
          place: place.trim(),
          startedOn: alarm.on,
          startedTime: alarm.time,
        },
      },
      {
        onSuccess: () => {
          onClose();
          onSaved?.(uid);
        },
      },
    );
  };
  return (
    <FormDialog
      title={operation ? words.edit : words.open}
      size={640}
      dirty={dirty}
      busy={save.isPending}
      error={save.error}
      {...(operation ? {} : { confirm: words.open })}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack onChange={() => setDirty(true)}>
        <Text size="sm" c="var(--ink-soft)">
          {isFixed ? words.fixed : words.openExplain}
        </Text>
        <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
          <Select
            label={words.kind}
            disabled={isFixed}
            allowDeselect={false}
            data={operationKind.options.map((each) => ({
              value: each,
              label: operationKindNames[each],
            }))}
            value={kind}
            onChange={(chosen) => {
              setKind(operationKind.options.find((each) => each === chosen) ?? kind);
              setDirty(true);
            }}
          />
          <TextInput
            data-autofocus
            label={words.place}
            placeholder={words.placeHint}
            maxLength={80}
            disabled={isFixed}
            value={place}
            error={noPlace && saysNothing({ name, place }) && words.problems.place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
        </SimpleGrid>
        <MomentFields day={words.alarm} value={alarm} error={problem} onChange={setAlarm} />
        <TextInput
          label={words.name}
          description={name.trim() === '' ? words.nameHint : words.nameGiven}
          placeholder={operationName({ kind, place, startedOn: alarm.on ?? now.on })}
          maxLength={80}
          disabled={isFixed}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Stack>
    </FormDialog>
  );
}

/** The name that somebody gave it; one that it was called by follows place and day as they are corrected. */
function givenName(operation: OperationRow | null): string {
  return operation === null || operation.name === operationName(operation) ? '' : operation.name;
}
