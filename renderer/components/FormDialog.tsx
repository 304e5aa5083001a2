import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { common } from '../messages/common';
import classes from './FormDialog.module.css';
import { RefusalAlert } from './RefusalAlert';
import { useLeaving } from './useLeaving';
import { useReturnFocus } from './useReturnFocus';

/**
 * A form in a window of its own. It closes at once while nothing was typed; with something unsaved
 * it asks first, so that a slip on Esc loses nothing.
 */
export function FormDialog(props: {
  title: string;
  size?: number;
  dirty: boolean;
  busy: boolean;
  error: Error | null;
  /** What the button says; 保存 if left out. */
  confirm?: string;
  disabled?: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  useReturnFocus();
  const { asking, close, stay } = useLeaving(props.dirty, props.onClose);
  return (
    <Modal
      opened
      onClose={close}
      size={props.size ?? 520}
      title={props.title}
      closeOnClickOutside={false}
      classNames={{ content: classes.window }}
    >
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.stopPropagation();
          stay();
          props.onSubmit(event);
        }}
      >
        <Stack>
          {props.children}
          <RefusalAlert error={props.error} />
          {asking && (
            <Text c="var(--warn)" role="alert">
              {common.leave.title}
            </Text>
          )}
          <Group justify="flex-end" className={classes.actions}>
            <Button variant="default" onClick={close}>
              {asking ? common.leave.go : common.cancel}
            </Button>
            <Button type="submit" loading={props.busy} disabled={props.disabled ?? false}>
              {props.confirm ?? common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
