import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import notice from '../components/Notice.module.css';
import { drillWords as words } from '../messages/drills';

/** A disaster in earnest goes on: nothing can be done for it at this machine during a drill. */
export function InForceAlert({ operations }: { operations: readonly { name: string }[] }) {
  if (operations.length === 0) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={words.inForce(operations.map(({ name }) => name))}
      classNames={notice}
    >
      {words.inForceExplain}
    </Alert>
  );
}
