import { ActionIcon, Table, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { travelWords } from '../messages/travel';
import type { TypedKind } from './fleetText';

const words = travelWords.fleet;
const fields = ['name', 'volume', 'load', 'count'] as const;

/** Kinds of lorries as rows that are typed over. */
export function FleetFields({
  kinds,
  disabled,
  onChange,
}: {
  kinds: readonly TypedKind[];
  disabled: boolean;
  onChange: (kinds: TypedKind[]) => void;
}) {
  if (kinds.length === 0) return null;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {fields.map((field) => (
            <Table.Th key={field} w={field === 'name' ? undefined : 110}>
              {words[field]}
            </Table.Th>
          ))}
          <Table.Td w={40} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kinds.map((kind, at) => (
          <Table.Tr key={kind.key}>
            {fields.map((field) => (
              <Table.Td key={field}>
                <TextInput
                  size="xs"
                  aria-label={`${words[field]} ${at + 1}`}
                  disabled={disabled}
                  maxLength={field === 'name' ? 40 : 12}
                  styles={field === 'name' ? {} : { input: { textAlign: 'right' } }}
                  value={kind[field]}
                  onChange={(event) => {
                    const typed = event.currentTarget.value;
                    onChange(
                      kinds.map((each) => (each === kind ? { ...kind, [field]: typed } : each)),
                    );
                  }}
                />
              </Table.Td>
            ))}
            <Table.Td>
              <ActionIcon
                variant="subtle"
                aria-label={words.remove(kind.name)}
                disabled={disabled}
                onClick={() => onChange(kinds.filter((each) => each !== kind))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
