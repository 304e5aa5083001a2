import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import { type Credentials, call } from '../api';
import { queryClient } from '../app/queryClient';
import { RefusalAlert } from '../components/RefusalAlert';
import { common } from '../messages/common';
import { loginWords } from '../messages/start';
import { callQuery } from '../queries';
import { DemonstrationUsers } from './DemonstrationUsers';
import classes from './start.module.css';

type User = NonNullable<Output<'session.read'>['user']>;

/**
 * 登录. `interrupted` is whose work waits underneath: the same person goes on with it, for anybody
 * else what was read so far is forgotten.
 */
export function LoginPage({
  store,
  interrupted,
}: {
  store: Output<'store.read'>;
  interrupted: User | null;
}) {
  const [login, setLogin] = useState(interrupted?.login ?? '');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationKey: ['session.signIn'],
    mutationFn: (credentials: Credentials) => call('session.signIn', credentials),
    onSuccess: (session) => {
      if (interrupted?.uid !== session.user?.uid) queryClient.removeQueries({ type: 'inactive' });
      queryClient.setQueryData(callQuery('session.read', {}).queryKey, session);
    },
    onError: () => setPassword(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ login: login.trim(), password });
  };
  const choose = (chosen: string) => {
    const known = store.demonstration?.password ?? null;
    if (known === null) setLogin(chosen);
    else signIn.mutate({ login: chosen, password: known });
  };
  return (
    <main className={classes.page} data-over={interrupted !== null || undefined}>
      <div className={classes.columns}>
        <form className={classes.card} onSubmit={submit}>
          <Stack>
            <div>
              <Title order={1} fz={24}>
                {common.product}
              </Title>
              <Text c="var(--ink-soft)">
                {interrupted ? loginWords.interrupted(interrupted.name) : loginWords.subtitle}
              </Text>
            </div>
            <TextInput
              label={loginWords.login}
              value={login}
              maxLength={64}
              autoFocus={login === ''}
              autoComplete="username"
              spellCheck={false}
              onChange={(event) => setLogin(event.currentTarget.value)}
            />
            <PasswordInput
              label={loginWords.password}
              value={password}
              maxLength={200}
              autoFocus={login !== ''}
              autoComplete="current-password"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <RefusalAlert error={signIn.error} />
            <Button
              type="submit"
              fullWidth
              loading={signIn.isPending}
              disabled={login.trim() === '' || password === ''}
            >
              {loginWords.submit}
            </Button>
          </Stack>
        </form>
        {store.demonstration && (
          <DemonstrationUsers
            demonstration={store.demonstration}
            busy={signIn.isPending}
            onChoose={choose}
          />
        )}
      </div>
      <Text className={classes.foot}>
        {common.product} {store.version}
      </Text>
    </main>
  );
}
