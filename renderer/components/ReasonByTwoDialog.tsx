import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Credentials } from '../api';
import { PasswordHereDialog } from './PasswordHereDialog';

/** A decision of two people: why, in words, and the second one's password at the place of the first. */
export function ReasonByTwoDialog({
  title,
  who,
  confirm,
  reasonLabel,
  busy,
  error,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  who: string;
  confirm: string;
  reasonLabel: string;
  busy: boolean;
  error: Error | null;
  onConfirm: (reason: string, as: Credentials) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const [reason, setReason] = useState('');
  const given = reason.replace(/\s+/g, ' ').trim();
  return (
    <PasswordHereDialog
      title={title}
      who={who}
      confirm={confirm}
      busy={busy}
      error={error}
      isReady={given !== ''}
      onClose={onClose}
      onConfirm={(as) => onConfirm(given, as)}
    >
      {children}
      <Textarea
        label={reasonLabel}
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </PasswordHereDialog>
  );
}
