import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Credentials } from '../api';
import { common } from '../messages/common';
import { dialogWords } from '../messages/components';
import { RefusalAlert } from './RefusalAlert';

const words = dialogWords.here;

/** 换人审核: another person vouches with a password at this place, for this one step. */
export function PasswordHereDialog(props: {
  title?: string;
  /** Who is asked, in a word that stands before 账号; left out, the approver. */
  who?: string;
  children?: ReactNode;
  confirm?: string;
  busy?: boolean;
  error?: Error | null;
  /** Whether what else is asked for in the dialog is there. */
  isReady?: boolean;
  onConfirm: (as: Credentials) => void;
  onClose: () => void;
}) {
  const { who = words.approver } = props;
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onConfirm({ login: login.trim(), password });
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title ?? words.title}>
      <form onSubmit={submit} autoComplete="off">
        <Stack>
          <Text c="var(--ink-soft)">{words.explain(who)}</Text>
          {props.children}
          <TextInput
            data-autofocus
            label={words.login(who)}
            value={login}
            maxLength={64}
            autoComplete="off"
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.password}
            value={password}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <RefusalAlert error={props.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {common.cancel}
            </Button>
            <Button
              type="submit"
              loading={props.busy ?? false}
              disabled={login.trim() === '' || password === '' || props.isReady === false}
            >
              {props.confirm ?? words.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
