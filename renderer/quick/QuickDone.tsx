import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { documentState } from '../../shared/documents/documentState';
import { useKeys } from '../app/keys';
import { ReasonDialog } from '../components/ReasonDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { SheetPreview } from '../components/SheetPreview';
import { useReverse } from '../documents/useReverse';
import { stepWords } from '../messages/documents';
import { quickWords as words } from '../messages/quick';
import { useCall } from '../queries';
import classes from './Quick.module.css';
import type { Issued } from './useIssue';
import { usePrintIssued } from './usePrintIssued';

/** What became of it, in one sentence; the sheet, the next paper, and the way to take it back. */
export function QuickDone({ issued, onAgain }: { issued: Issued; onAgain: () => void }) {
  const { uid: document } = issued.view;
  // Read again, so that an approval or a reversal that comes meanwhile is said.
  const { data: view = issued.view } = useCall('documents.read', { document });
  const isOut = view.axes.posting === 'posted';
  const { isPreview, setPreview } = usePrintIssued(document, isOut);
  const [undoing, setUndoing] = useState(false);
  const [reversal, setReversal] = useState<string | null>(null);
  useKeys([{ key: 'F9', label: words.print, run: () => setPreview(true) }]);
  const number = view.number ?? '';
  return (
    <section className={classes.done} data-out={isOut || undefined} role="status">
      <h2 className={classes.question}>{isOut ? words.done(number) : words.waiting(number)}</h2>
      <p className={classes.hint}>
        {isOut
          ? documentState(view.axes) === 'late'
            ? words.doneFirst
            : words.doneWhole
          : words.waitingExplain}
      </p>
      <RefusalAlert error={issued.refused} />
      {reversal && (
        <p className={classes.hint}>
          <strong>{words.undone}</strong> {words.undoneExplain}{' '}
          <Link to="/documents/$uid" params={{ uid: reversal }}>
            {words.openReversal}
          </Link>
        </p>
      )}
      <Group gap={16}>
        <Button size="xl" autoFocus data-next-step onClick={onAgain}>
          {words.again}
        </Button>
        <Button size="xl" variant="default" onClick={() => setPreview(true)}>
          {words.print} F9
        </Button>
        {view.steps.includes('reverse') && reversal === null && (
          <Button size="xl" variant="outline" color="red" onClick={() => setUndoing(true)}>
            {words.undo}
          </Button>
        )}
      </Group>
      <Link to="/documents/$uid" params={{ uid: document }}>
        {words.open}
      </Link>
      {isPreview && (
        <SheetPreview sheet={{ form: 'document', document }} onClose={() => setPreview(false)} />
      )}
      {undoing && (
        <Undo
          view={view}
          onClose={() => setUndoing(false)}
          onUndone={(uid) => {
            setUndoing(false);
            setReversal(uid);
          }}
        />
      )}
    </section>
  );
}

/** Asks why, and opens the 冲销单. */
function Undo(props: {
  view: Issued['view'];
  onClose: () => void;
  onUndone: (reversal: string) => void;
}) {
  const reverse = useReverse(props.view);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <ReasonDialog
      danger
      title={words.undo}
      confirm={stepWords.reverseConfirm}
      busy={busy}
      error={error}
      onClose={props.onClose}
      onConfirm={(reason) => {
        setBusy(true);
        reverse(reason)
          .then(props.onUndone, setError)
          .finally(() => setBusy(false));
      }}
    >
      {stepWords.reverseText}
    </ReasonDialog>
  );
}
