import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DocumentView } from '../../shared/documents/api';
import notice from '../components/Notice.module.css';
import { readWords as words } from '../messages/documents';

/** That a paper has become impossible: what it was to take is gone, line by line. */
export function GoneAlert({ gone }: Pick<DocumentView, 'gone'>) {
  if (gone.length === 0) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={words.gone}
      classNames={notice}
      data-tone="danger"
    >
      <Stack gap={4}>
        {gone.map((each) => {
          const line = words.goneLine(each);
          return <span key={line}>{line}</span>;
        })}
        <span>{words.goneTodo}</span>
      </Stack>
    </Alert>
  );
}
