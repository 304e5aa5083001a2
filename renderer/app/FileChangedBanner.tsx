import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import notice from '../components/Notice.module.css';
import { fileChangedWords as words } from '../messages/fileChanged';
import { useBrokenSeal } from './useBrokenSeal';

/** Over every screen while nobody has settled that the file was changed behind the program's back. */
export function FileChangedBanner() {
  const broken = useBrokenSeal();
  if (broken === null) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={words.title}
      classNames={notice}
      data-tone="danger"
    >
      <Stack gap={4} align="flex-start">
        <span>{words.what(broken)}</span>
        <Link to="/settings/proof">{words.look}</Link>
      </Stack>
    </Alert>
  );
}
