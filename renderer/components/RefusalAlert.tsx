import { Alert, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RefusedError } from '../api';
import { refusalSentence } from '../messages/refusals';
import { BugNotice } from './BugNotice';
import classes from './Notice.module.css';
import { useBroughtIntoView } from './useBroughtIntoView';

/**
 * Says beside what was done why it was refused, whether anything was saved and what to do; a bug is
 * apologised for. Nothing without an error. It is brought into view, since what was done may have been far
 * down in a long form. Children are the next step as a button.
 */
export function RefusalAlert({
  error,
  onClose,
  children,
}: {
  error: Error | null | undefined;
  onClose?: () => void;
  children?: ReactNode;
}) {
  const place = useBroughtIntoView(error);
  if (!error) return null;
  if (!(error instanceof RefusedError)) return <BugNotice error={error} />;
  const { title, detail, next } = refusalSentence(error.refusal);
  return (
    <Alert
      ref={place}
      role="alert"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={title}
      withCloseButton={onClose !== undefined}
      {...(onClose ? { onClose } : {})}
      classNames={classes}
      data-tone="warn"
    >
      {detail}
      {next}
      {children && (
        <Group gap={8} mt={8}>
          {children}
        </Group>
      )}
    </Alert>
  );
}
