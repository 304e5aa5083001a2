import { Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormDialog } from '../components/FormDialog';
import { tell } from '../components/tell';
import { operationWords } from '../messages/operation';
import { useCommand } from '../queries';
import type { OperationView } from './OperationPage';

const words = operationWords.rename;

/** 改名 of an operation for a reason, also once papers serve it. */
export function RenameDialog({
  operation,
  onClose,
}: {
  operation: OperationView;
  onClose: () => void;
}) {
  const rename = useCommand('operations.rename');
  const [name, setName] = useState(operation.name);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const typed = name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed === '' || reason.trim() === '') return;
    rename.mutate(
      { input: { operation: operation.uid, name: typed, reason: reason.trim() } },
      {
        onSuccess: () => {
          tell(words.done(typed));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.title}
      size={560}
      dirty={typed !== operation.name || reason !== ''}
      busy={rename.isPending}
      error={rename.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm" c="var(--ink-soft)">
          {words.explain}
        </Text>
        <TextInput
          data-autofocus
          required
          label={words.name}
          maxLength={80}
          error={isTried && typed === '' && words.problems.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          required
          label={words.reason}
          maxLength={200}
          error={isTried && reason.trim() === '' && words.problems.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </FormDialog>
  );
}
