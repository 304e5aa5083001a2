import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import notice from '../components/Notice.module.css';
import { journalWords as words } from '../messages/journal';
import { hasLost, useJournal } from './useJournal';

/** Over every screen while the books lack what their journal knows: what happened, what to do. */
export function LostBanner() {
  const journal = useJournal();
  if (!hasLost(journal)) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={words.title(journal)}
      classNames={notice}
      data-tone="danger"
    >
      <Stack gap={4} align="flex-start">
        <span>{words.what(journal)}</span>
        <span>{words.todo}</span>
        <Link to="/settings/proof">{words.look}</Link>
      </Stack>
    </Alert>
  );
}
