import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { ReasonDialog } from '../components/ReasonDialog';
import { useReturnFocus } from '../components/useReturnFocus';
import { stepWords } from '../messages/documents';
import { useReverse } from './useReverse';

/** 冲销 of one of several postings: asks for the reason and leads to the paper that it makes. */
export function ReversePosting({
  posting,
  view,
  onClose,
}: {
  posting: DocumentView['postings'][number];
  view: DocumentView;
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const reverse = useReverse(view, posting);
  const navigate = useNavigate();
  useReturnFocus();
  const confirm = (reason: string) => {
    setBusy(true);
    setError(null);
    reverse(reason)
      .then((uid) => navigate({ to: '/documents/$uid', params: { uid } }))
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <ReasonDialog
      busy={busy}
      error={error}
      danger
      title={stepWords.reverseTitle}
      confirm={stepWords.reverseConfirm}
      onConfirm={confirm}
      onClose={onClose}
    >
      {stepWords.reverseText}
    </ReasonDialog>
  );
}
