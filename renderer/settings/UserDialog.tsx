import { Checkbox, PasswordInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { login, password } from '../../shared/session/api';
import { newUid } from '../api';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { usersWords as words } from '../messages/settings';
import { useCommand } from '../queries';
import { GrantFields } from './GrantFields';
import { onceEach } from './onceEach';
import type { User } from './UsersPage';

type Fields = Pick<User, 'login' | 'name' | 'active' | 'grants'> & { password: string };

interface Props {
  user: User | null;
  onClose: () => void;
}

/** A new user, or one to change. The password is set anew only when something is typed. */
export function UserDialog(props: Props) {
  return (
    <InvalidInputs>
      <UserForm {...props} />
    </InvalidInputs>
  );
}

function UserForm({ user, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const [uid] = useState(() => user?.uid ?? newUid());
  const save = useCommand('users.save');
  const form = useForm<Fields>({
    initialValues: {
      login: user?.login ?? '',
      name: user?.name ?? '',
      active: user?.active ?? true,
      grants: onceEach(user?.grants ?? []),
      password: '',
    },
    validate: {
      login: (value) => (login.safeParse(value).success ? null : words.problems.login),
      name: (value) => (value.trim() === '' ? words.problems.name : null),
      password: (value) =>
        (user !== null && value === '') || password.safeParse(value).success
          ? null
          : words.problems.password,
      grants: (grants) =>
        grants.some(({ from, to }) => from !== null && to !== null && from > to)
          ? words.problems.dates
          : null,
    },
  });
  const submit = form.onSubmit((values) => {
    if (focusFirst()) return;
    const input = {
      user: uid,
      login: values.login,
      name: values.name.trim(),
      active: values.active,
      grants: onceEach(values.grants),
      password: values.password === '' ? null : values.password,
    };
    save.mutate({ input }, { onSuccess: onClose });
  });
  return (
    <FormDialog
      title={user ? words.edit : words.add}
      size={820}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        <TextInput
          data-autofocus
          label={words.login}
          description={words.loginHint}
          spellCheck={false}
          autoComplete="off"
          {...form.getInputProps('login')}
        />
        <TextInput
          label={words.name}
          maxLength={60}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <PasswordInput
          label={words.password}
          description={user ? words.passwordKeep : words.passwordHint}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Checkbox
          mt={28}
          label={words.activeLabel}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      </SimpleGrid>
      <GrantFields
        grants={form.values.grants}
        onChange={(grants) => form.setFieldValue('grants', grants)}
      />
      {form.errors.grants && (
        <Text size="sm" c="var(--danger)" role="alert">
          {form.errors.grants}
        </Text>
      )}
    </FormDialog>
  );
}
