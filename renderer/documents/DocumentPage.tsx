import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call, RefusedError } from '../api';
import { RefusalAlert } from '../components/RefusalAlert';
import classes from './Document.module.css';
import { DocumentReader } from './DocumentReader';
import { DraftEditor } from './DraftEditor';
import { newPapers } from './newPapers';
import { beingSaved } from './useDraft';

/** One document: a draft is written, everything else is read, on the same paper. */
export function DocumentPage() {
  const { uid } = useParams({ from: '/documents/$uid' });
  return (
    <div className={classes.page} key={uid}>
      <OneDocument uid={uid} />
    </div>
  );
}

function OneDocument({ uid }: { uid: string }) {
  // Never from an earlier visit: what is written on must be the latest text.
  const { data: view, error } = useQuery({
    queryKey: ['documents.read', { document: uid }],
    queryFn: async () => {
      await beingSaved.get(uid);
      return call('documents.read', { document: uid });
    },
    gcTime: 0,
  });
  const begun = newPapers.get(uid);
  const isUnsaved = useRef(false);
  if (begun && error && isNotFound(error)) isUnsaved.current = true;
  useEffect(() => {
    if (view) newPapers.delete(uid);
  }, [view, uid]);
  if (view) {
    const { body, businessDate, persons, warehouse } = view;
    const initial = { document: uid, warehouse: warehouse.code, businessDate, persons, body };
    return view.steps.includes('save') ? (
      <DraftEditor initial={initial} warehouse={warehouse} view={view} />
    ) : (
      <DocumentReader view={view} />
    );
  }
  if (begun && isUnsaved.current) return <DraftEditor {...begun} view={null} />;
  return (
    <div className={classes.body}>
      <RefusalAlert error={error} />
    </div>
  );
}

function isNotFound(error: Error): boolean {
  return error instanceof RefusedError && error.refusal.code === 'notFound';
}
