import { PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateInput } from '../components/DateInput';
import { firstStartWords } from '../messages/start';
import type { SetUp } from './FirstStart';

const words = firstStartWords.administrator;

/** The first administrator, and the day from which the books are kept. */
export function AdministratorStep({ form }: { form: UseFormReturnType<SetUp> }) {
  return (
    <Stack>
      <Text c="var(--ink-soft)">{words.explain}</Text>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        <TextInput
          label={words.login}
          description={words.loginHint}
          autoComplete="username"
          spellCheck={false}
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
          description={words.passwordHint}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <PasswordInput
          label={words.again}
          autoComplete="new-password"
          {...form.getInputProps('again')}
        />
        <DateInput
          label={words.openingDate}
          description={words.openingHint}
          value={form.values.openingDate}
          onChange={(day) => form.setFieldValue('openingDate', day)}
        />
      </SimpleGrid>
    </Stack>
  );
}
