import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { common } from '../messages/common';
import { dialogWords } from '../messages/components';
import { RefusalAlert } from './RefusalAlert';

/** Asks for the reason that is kept with a step: 退回, 作废, 冲销. Ctrl+Enter confirms. */
export function ReasonDialog(props: {
  title: string;
  children?: ReactNode;
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  error?: Error | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const given = reason.replace(/\s+/g, ' ').trim();
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (given !== '') props.onConfirm(given);
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form onSubmit={submit}>
        <Stack>
          {props.children && <div>{props.children}</div>}
          <Textarea
            data-autofocus
            label={dialogWords.reasonLabel}
            required
            maxLength={200}
            minRows={2}
            autosize
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) submit();
            }}
          />
          <RefusalAlert error={props.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {common.cancel}
            </Button>
            <Button
              type="submit"
              disabled={given === ''}
              loading={props.busy ?? false}
              {...(props.danger ? { color: 'red' } : {})}
            >
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
