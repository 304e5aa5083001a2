import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty place says what it is for and offers the first step. */
export function EmptyState({
  title,
  explain,
  children,
}: {
  title: string;
  explain?: string;
  children?: ReactNode;
}) {
  return (
    <Stack gap={8} align="center" maw={460} ta="center">
      <Text fw={700}>{title}</Text>
      {explain && <Text c="var(--ink-soft)">{explain}</Text>}
      {children}
    </Stack>
  );
}
