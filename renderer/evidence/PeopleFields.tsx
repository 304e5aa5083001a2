import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { People } from '../../shared/evidence/kinds/kind';
import { TelephoneInput } from '../components/TelephoneInput';
import { evidenceWords as words } from '../messages/evidence';

export interface Named {
  name: string;
  telephone: string;
}

/** Whom a record names; telephones may stay empty. */
export function PeopleFields({
  people,
  value,
  error,
  onChange,
}: {
  people: People;
  value: readonly Named[];
  error: string | undefined;
  onChange: (value: readonly Named[]) => void;
}) {
  const set = (index: number, part: Partial<Named>) =>
    onChange(value.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <Stack gap={6}>
      {value.map(({ name, telephone }, index) => (
        // Lines have no other name than their place.
        <Group key={index} gap="md" grow align="flex-start">
          <TextInput
            label={words.person(people.label, index + 1)}
            maxLength={60}
            error={index === 0 ? error : undefined}
            value={name}
            onChange={(event) => set(index, { name: event.currentTarget.value })}
          />
          <TelephoneInput
            label={words.telephone(people.label, index + 1)}
            value={telephone}
            onChange={(next) => set(index, { telephone: next })}
          />
        </Group>
      ))}
      {value.length < people.most && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...value, { name: '', telephone: '' }])}
          >
            {words.addPerson}
          </Button>
        </div>
      )}
    </Stack>
  );
}
