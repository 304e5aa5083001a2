import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useOperationsInForce } from '../app/useOperationsInForce';
import { needsPageWords as words } from '../messages/needsPage';

/** Nothing is subtracted where no operation is named: those in force are offered, so that nobody asks twice. */
export function ForOperation() {
  const inForce = useOperationsInForce();
  if (inForce.length === 0) return null;
  return (
    <Group gap={12} role="status">
      <Text size="sm" c="var(--warn)">
        {words.noOperation}
      </Text>
      {inForce.map(({ uid, name }) => (
        <Link key={uid} to="/needs" search={{ operation: uid }}>
          {name}
        </Link>
      ))}
    </Group>
  );
}
