import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { RefusalAlert } from '../components/RefusalAlert';
import { readWords } from '../messages/documents';
import { RoadPanel } from '../transfers/RoadPanel';
import { RoadSteps } from '../transfers/RoadSteps';
import { TripsOfPaper } from '../trips/TripsOfPaper';
import { AttachmentsPanel } from './AttachmentsPanel';
import { CommentsPanel } from './CommentsPanel';
import classes from './Document.module.css';
import { DocumentTitle } from './DocumentTitle';
import { PaperForm } from './forms/PaperForm';
import { GiftLink } from './GiftLink';
import { GoneAlert } from './GoneAlert';
import { HistoryPanel } from './HistoryPanel';
import { PaperSheet } from './PaperSheet';
import { PostingsPanel } from './PostingsPanel';
import { type Paper, PaperProvider } from './paper';
import { StateStrip } from './StateStrip';
import { StepBar } from './StepBar';

/** A document that is read: its sheet, where it stands, what it moved, and who did what when. */
export function DocumentReader({ view }: { view: DocumentView }) {
  const [refused, setRefused] = useState<Error | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const paper = useMemo<Paper>(
    () => ({
      warehouse: view.warehouse,
      businessDate: view.businessDate,
      body: view.body,
      persons: view.persons,
      view,
      editable: false,
      problems: [],
      tries: 0,
      allocations: view.allocations,
      labelOf: (uid) => (uid === null ? null : (view.labels[uid] ?? null)),
      lotOf: (uid) => (uid === null ? null : (view.lots[uid] ?? null)),
      remember: () => undefined,
      change: () => undefined,
    }),
    [view],
  );
  // A step has put other fields in place of those that had the cursor: begin again at the top.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  // A step taken elsewhere, or the next one, makes an old refusal meaningless.
  useEffect(() => setRefused(null), [view.revision]);

  return (
    <>
      <DocumentTitle heading={heading} kind={view.kind} number={view.number} axes={view.axes}>
        <GiftLink view={view} />
        <RoadSteps view={view} />
        <StepBar
          view={view}
          steps={view.steps}
          prepare={async () => ({ document: view.uid, revision: view.revision })}
          onRefused={setRefused}
        />
      </DocumentTitle>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by Tab, for its arrows */}
      <div className={classes.body} tabIndex={0}>
        <RefusalAlert error={refused} onClose={() => setRefused(null)} />
        <StateStrip view={view} />
        <GoneAlert gone={view.gone} />
        <div className={classes.stamped}>
          {view.axes.cancelled && (
            <div className={classes.stamp} aria-hidden>
              {readWords.cancelled}
            </div>
          )}
          <PaperProvider value={paper}>
            <PaperSheet>
              <PaperForm paper={paper} />
            </PaperSheet>
          </PaperProvider>
        </div>
        {view.road.length > 0 && view.axes.posting !== 'reversed' && <RoadPanel view={view} />}
        <TripsOfPaper view={view} />
        {view.postings.map((posting) => (
          <PostingsPanel key={posting.uid} posting={posting} view={view} />
        ))}
        <AttachmentsPanel view={view} />
        <CommentsPanel view={view} />
        <HistoryPanel view={view} />
      </div>
    </>
  );
}
