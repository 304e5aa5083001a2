import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { newUid } from '../api';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { TelephoneInput } from '../components/TelephoneInput';
import { tell } from '../components/tell';
import { operationWords } from '../messages/operation';
import { useCommand } from '../queries';
import { MomentFields, type MomentTyped, useNow } from './MomentFields';

const words = operationWords.note;
const { problems } = operationWords;

/** 写情况: what happened, when, and who told it. Ctrl+Enter saves. */
export function NoteDialog(props: { operation: string; onClose: () => void }) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ operation, onClose }: { operation: string; onClose: () => void }) {
  const { focusFirst } = useInvalidInputs();
  const note = useCommand('operations.note');
  const now = useNow();
  const [entry] = useState(newUid);
  const [text, setText] = useState('');
  const [said, setSaid] = useState<MomentTyped>(now);
  const [name, setName] = useState('');
  const [telephone, setTelephone] = useState('');
  const [wrong, setWrong] = useState<{ text?: string; day?: string; name?: string }>({});
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (focusFirst()) return;
    const nameless = name.trim() === '' && telephone.trim() !== '';
    setWrong({
      ...(text.trim() === '' ? { text: problems.text } : {}),
      ...(said.on === null ? { day: problems.day } : {}),
      ...(nameless ? { name: problems.name } : {}),
    });
    const { on, time } = said;
    if (text.trim() === '' || on === null || nameless) return;
    const persons = name.trim() === '' ? [] : [{ name: name.trim(), telephone: telephone.trim() }];
    note.mutate(
      { input: { operation, entry, said: { on, time }, text: text.trim(), persons } },
      {
        onSuccess: () => {
          tell(operationWords.saved);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.title}
      size={600}
      dirty={text !== ''}
      busy={note.isPending}
      error={note.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm" c="var(--ink-soft)">
          {words.explain}
        </Text>
        <Textarea
          data-autofocus
          label={words.text}
          placeholder={words.textHint}
          required
          maxLength={1000}
          minRows={3}
          autosize
          error={wrong.text}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) submit();
          }}
        />
        <MomentFields day={words.said} value={said} error={wrong.day} onChange={setSaid} />
        <Group gap="md" grow align="flex-start">
          <TextInput
            label={words.person}
            maxLength={60}
            error={wrong.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TelephoneInput label={words.telephone} value={telephone} onChange={setTelephone} />
        </Group>
      </Stack>
    </FormDialog>
  );
}
