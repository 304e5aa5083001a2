import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useUnread } from '../components/InvalidInputs';
import notice from '../components/Notice.module.css';
import { unreadWords } from '../messages/inputs';

/** Why the paper can't be submitted: which fields mean nothing. Nothing once they are mended. */
export function UnreadAlert() {
  const unread = useUnread();
  if (unread.length === 0) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={unreadWords.title}
      classNames={notice}
      data-tone="warn"
    >
      {unreadWords.explain}
      {unread.map(({ name, problem }) => unreadWords.one(name, problem)).join('；')}
    </Alert>
  );
}
