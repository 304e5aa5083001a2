import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { useReturnFocus } from '../components/useReturnFocus';
import { common } from '../messages/common';

/** What every act says: of which paper as it was read, and on which day. */
interface Act {
  document: string;
  revision: number;
  businessDate: string;
}

interface Props {
  view: DocumentView;
  words: {
    title: string;
    explain: string;
    date: string;
    confirm: string;
    done: (number: string) => string;
  };
  /** The call that does it. */
  command: { isPending: boolean; error: Error | null };
  /** Whether there is something to be said. */
  ready: boolean;
  /** Sends the act; `whenDone` says that it is done and closes the dialog. */
  onSubmit: (act: Act, whenDone: { onSuccess: (done: { number: string }) => void }) => void;
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

function Frame({ view, words, command, ready, onSubmit, onClose, children }: Props) {
  useReturnFocus();
  const { today } = useSession();
  const [businessDate, setDate] = useState<string | null>(today);
  const { focusFirst } = useInvalidInputs();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!ready || businessDate === null || focusFirst()) return;
    const { uid: document, revision } = view;
    onSubmit(
      { document, revision, businessDate },
      {
        onSuccess: ({ number }) => {
          tell(words.done(number));
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} size={1180} title={words.title}>
      <form onSubmit={submit}>
        <Stack>
          <Text c="var(--ink-soft)">{words.explain}</Text>
          <DateInput label={words.date} value={businessDate} onChange={setDate} w={170} />
          {children}
          <RefusalAlert error={command.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button
              type="submit"
              loading={command.isPending}
              disabled={!ready || businessDate === null}
            >
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
