import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RefusedError } from '../api';
import { RefusalAlert } from '../components/RefusalAlert';
import { useCall } from '../queries';
import classes from './Document.module.css';
import { DocumentReader } from './DocumentReader';
import { DraftEditor } from './DraftEditor';
import { newPapers } from './newPapers';

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
  const { data: view, error } = useCall('documents.read', { document: uid });
  const begun = newPapers.get(uid);
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
  if (begun && (!error || isNotFound(error))) return <DraftEditor {...begun} view={null} />;
  return (
    <div className={classes.body}>
      <RefusalAlert error={error} />
    </div>
  );
}

function isNotFound(error: Error): boolean {
  return error instanceof RefusedError && error.refusal.code === 'notFound';
}
