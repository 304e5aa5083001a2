import { ActionIcon, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { filterWords as words } from '../messages/filters';
import { RefusalAlert } from './RefusalAlert';
import { useReturnFocus } from './useReturnFocus';

interface Named {
  uid: string;
  name: string;
}

/** What was kept under names, to be called otherwise or forgotten. It closes with the last of them. */
export function NamesDialog<Row extends Named>({
  title,
  rows,
  error,
  onRename,
  onRemove,
  onClose,
}: {
  title: string;
  rows: readonly Row[];
  error: Error | null;
  /** Left out, the names stay. */
  onRename?: (row: Row, name: string) => void;
  onRemove: (row: Row) => void;
  onClose: () => void;
}) {
  useReturnFocus();
  const isEmpty = rows.length === 0;
  useEffect(() => {
    if (isEmpty) onClose();
  }, [isEmpty, onClose]);
  const rename = (row: Row, typed: string) => {
    const name = typed.trim();
    if (name !== '' && name !== row.name) onRename?.(row, name);
  };
  return (
    <Modal opened onClose={onClose} size={420} title={title}>
      <Stack gap={8}>
        {rows.map((row) => (
          <Group key={row.uid} gap={8} wrap="nowrap">
            {onRename ? (
              <TextInput
                style={{ flex: 1 }}
                aria-label={words.nameOf(row.name)}
                maxLength={40}
                defaultValue={row.name}
                onBlur={({ currentTarget: { value } }) => rename(row, value)}
                onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
              />
            ) : (
              <Text style={{ flex: 1 }}>{row.name}</Text>
            )}
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={words.remove(row.name)}
              onClick={() => onRemove(row)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <RefusalAlert error={error} />
      </Stack>
    </Modal>
  );
}
