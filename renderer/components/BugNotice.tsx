import { Alert, Button, Code, CopyButton, Stack } from '@mantine/core';
import { IconBug } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { BugError } from '../api';
import { common } from '../messages/common';
import { bugWords } from '../messages/components';
import classes from './Notice.module.css';
import { useBroughtIntoView } from './useBroughtIntoView';

/** Apologises once for a failure of the program, with what its keepers need to find it. */
export function BugNotice({
  error,
  explain = bugWords.saved,
  children,
}: {
  error: Error;
  explain?: string;
  children?: ReactNode;
}) {
  const place = useBroughtIntoView(error);
  const details =
    error instanceof BugError
      ? `${error.bug.call} · ${error.bug.id}`
      : `${error.name}: ${error.message}`;
  return (
    <Alert
      ref={place}
      role="alert"
      variant="light"
      icon={<IconBug size={18} aria-hidden />}
      title={bugWords.title}
      classNames={classes}
      data-tone="danger"
    >
      <Stack gap={8} align="flex-start">
        <span>{explain}</span>
        <span>
          {bugWords.details}：<Code>{details}</Code>
        </span>
        <CopyButton value={details}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? common.copied : bugWords.copy}
            </Button>
          )}
        </CopyButton>
        {children}
      </Stack>
    </Alert>
  );
}
