import { Stack, Text, Title } from '@mantine/core';
import type { Output } from '../../shared/api';
import { roleNames } from '../../shared/names';
import { loginWords } from '../messages/start';
import classes from './start.module.css';

/** The people of the demonstration: a click signs one in, or fills the login in where the password is not told. */
export function DemonstrationUsers({
  demonstration: { users, password },
  busy,
  onChoose,
}: {
  demonstration: NonNullable<Output<'store.read'>['demonstration']>;
  busy: boolean;
  onChoose: (login: string) => void;
}) {
  return (
    <section className={classes.card} aria-label={loginWords.demonstration}>
      <Stack gap={8}>
        <Title order={2}>{loginWords.demonstration}</Title>
        <Text size="sm" c="var(--ink-soft)">
          {loginWords.demonstrationExplain(password)}
        </Text>
        <div className={classes.people}>
          {users.map(({ login, name, roles }) => (
            <button
              key={login}
              type="button"
              className={classes.person}
              disabled={busy}
              onClick={() => onChoose(login)}
            >
              <span>{name}</span>
              <span className={classes.aside}>
                {roles.map((role) => roleNames[role]).join('、')}
              </span>
              <span className={classes.aside}>{login}</span>
            </button>
          ))}
        </div>
      </Stack>
    </section>
  );
}
