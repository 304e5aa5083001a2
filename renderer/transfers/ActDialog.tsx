import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { DateInput } from '../components/DateInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { useReturnFocus } from '../components/useReturnFocus';
import { common } from '../messages/common';

interface Props {
  words: { title: string; explain: string; date: string; confirm: string };
  date: string | null;
  onDate: (date: string | null) => void;
  busy: boolean;
  error: Error | null;
  /** Whether there is something to be said. */
  ready: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of an act of a transfer: its date, its lines, and why it was refused. */
export function ActDialog(props: Props) {
  return (
    <InvalidInputs>
      <Frame {...props} />
    </InvalidInputs>
  );
}

function Frame({ words, date, onDate, busy, error, ready, onSubmit, onClose, children }: Props) {
  useReturnFocus();
  const { focusFirst } = useInvalidInputs();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (ready && date !== null && !focusFirst()) onSubmit();
  };
  return (
    <Modal opened onClose={onClose} size={1080} title={words.title}>
      <form onSubmit={submit}>
        <Stack>
          <Text c="var(--ink-soft)">{words.explain}</Text>
          <DateInput label={words.date} value={date} onChange={onDate} w={170} />
          {children}
          <RefusalAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={!ready || date === null}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
