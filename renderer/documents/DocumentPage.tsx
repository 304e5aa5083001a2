import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ComponentType, useEffect, useRef } from 'react';
import { RefusalAlert } from '../components/RefusalAlert';
import { ask } from '../queries';
import classes from './Document.module.css';
import { DocumentReader } from './DocumentReader';
import { DraftEditor } from './DraftEditor';
import { isNotFound } from './isNotFound';
import { newPapers } from './newPapers';
import type { Paper } from './paper';
import { beingSaved } from './useDraft';

type SheetOf = ComponentType<{ paper: Paper }>;

/** One document: a draft is written, everything else is read, on the same paper. */
export function DocumentPage() {
  const { uid } = useParams({ from: '/documents/$uid' });
  return (
    <div className={classes.page} key={uid}>
      <OneDocument uid={uid} />
    </div>
  );
}

/** The document of this uid; a draft is written on the sheet that is given, else on its form. */
export function OneDocument({ uid, Sheet }: { uid: string; Sheet?: SheetOf }) {
  const on = Sheet ? { Sheet } : {};
  // Never from an earlier visit: what is written on must be the latest text.
  const { data: view, error } = useQuery({
    queryKey: ['documents.read', { document: uid }],
    queryFn: async ({ signal }) => {
      await beingSaved.get(uid);
      return ask('documents.read', { document: uid }, signal);
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
      <DraftEditor initial={initial} warehouse={warehouse} view={view} {...on} />
    ) : (
      <DocumentReader view={view} />
    );
  }
  if (begun && isUnsaved.current) return <DraftEditor {...begun} view={null} {...on} />;
  return (
    <div className={classes.body}>
      <RefusalAlert error={error} />
    </div>
  );
}
