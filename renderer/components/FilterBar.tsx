import { Button, Group } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { listWords } from '../messages/documents';

/** The filters above a list, in one row; what narrows it can be let go at once. */
export function FilterBar({
  narrowed,
  onClear,
  children,
}: {
  /** Whether any of them is set. */
  narrowed: boolean;
  onClear: () => void;
  children: ReactNode;
}) {
  return (
    <Group component="search" aria-label={listWords.filter.label} gap={6}>
      {children}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFilterOff size={14} aria-hidden />}
        style={{ visibility: narrowed ? 'visible' : 'hidden' }}
        onClick={onClear}
      >
        {listWords.filter.clear}
      </Button>
    </Group>
  );
}
