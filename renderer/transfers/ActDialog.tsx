import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { useKeys } from '../app/keys';
import { useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { useLeaving } from '../components/useLeaving';
import { useReturnFocus } from '../components/useReturnFocus';
import { common } from '../messages/common';
import { actWords } from '../messages/transfers';
import type { Missing } from './missing';

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
  /** What keeps it from being sent; it is said, and gone to, when somebody tries. */
  missing: Missing | null;
  /** Something that it needs is still being read. */
  isReading?: boolean;
  /** Sends the act; `whenDone` says that it is done and closes the dialog. */
  onSubmit: (act: Act, whenDone: { onSuccess: (done: { number: string }) => void }) => void;
  onClose: () => void;
  children: ReactNode;
}

/**
 * The frame of an act of a transfer: its date, its lines, what it lacks, and why it was refused. F8
 * sends it; where nothing was touched it only leads to the button, so that the F8 which opened the
 * dialog, pressed once too often, moves nothing. What was counted isn't lost by a slip on Esc.
 */
export function ActDialog(props: Props) {
  return (
    <InvalidInputs>
      <Frame {...props} />
    </InvalidInputs>
  );
}

function Frame({
  view,
  words,
  command,
  missing,
  isReading = false,
  onSubmit,
  onClose,
  children,
}: Props) {
  useReturnFocus();
  const { today } = useSession();
  const [businessDate, setDate] = useState<string | null>(today);
  const { focusFirst } = useInvalidInputs();
  const form = useRef<HTMLFormElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const isTouched = useRef(false);
  const [isTyped, setTyped] = useState(false);
  const { asking, close, stay } = useLeaving(isTyped, onClose);
  const [tried, setTried] = useState(false);
  const lacking = businessDate === null ? { said: actWords.noDate, at: '[data-date]' } : missing;
  const send = () => {
    if (command.isPending || isReading || focusFirst()) return;
    stay();
    setTried(true);
    if (lacking !== null) {
      goTo(form.current, lacking.at);
      return;
    }
    if (businessDate === null) return;
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
  useKeys(
    [
      {
        key: 'F8',
        label: words.confirm,
        run: () => (isTouched.current ? send() : confirm.current?.focus()),
      },
    ],
    { dialog: true },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    send();
  };
  const touch = () => {
    isTouched.current = true;
  };
  const type = () => {
    touch();
    setTyped(true);
  };
  return (
    <Modal opened onClose={close} size={1180} title={words.title} closeOnClickOutside={false}>
      <form ref={form} noValidate onSubmit={submit} onInput={type} onPointerDown={touch}>
        <Stack>
          <Text c="var(--ink-soft)">{words.explain}</Text>
          <div data-date>
            <DateInput label={words.date} value={businessDate} onChange={setDate} w={170} />
          </div>
          {children}
          {tried && lacking !== null && (
            <Text c="var(--warn)" role="alert">
              {lacking.said}
            </Text>
          )}
          <RefusalAlert error={command.error} />
          {asking && (
            <Text c="var(--warn)" role="alert">
              {common.leave.title}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {asking ? common.leave.go : common.cancel}
            </Button>
            <Button ref={confirm} type="submit" loading={command.isPending || isReading}>
              {words.confirm} F8
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Puts the cursor where something is missing. */
function goTo(form: HTMLFormElement | null, at: string): void {
  const place = form?.querySelector(at);
  const input = place?.matches('input') ? place : place?.querySelector('input');
  (input as HTMLElement | null | undefined)?.focus();
}
