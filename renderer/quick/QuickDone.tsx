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
  const isReversed = view.axes.posting === 'reversed';
  const reversing = view.reversalUnderWay?.document ?? null;
  const isOut = view.axes.posting === 'posted' && reversing === null;
  const { isPreview, setPreview } = usePrintIssued(document, isOut);
  const [undoing, setUndoing] = useState(false);
  useKeys([{ key: 'F9', label: words.print, run: () => setPreview(true) }]);
  const [title, explain] = toldOf(view);
  return (
    <section
      className={classes.done}
      data-out={isOut || undefined}
      data-back={isReversed || reversing !== null || undefined}
      role="status"
    >
      <h2 className={classes.question}>{title}</h2>
      <p className={classes.hint}>{explain}</p>
      <RefusalAlert error={issued.refused} />
      {reversing && (
        <p className={classes.hint}>
          <strong>{words.undone}</strong> {words.undoneExplain}{' '}
          <Link to="/documents/$uid" params={{ uid: reversing }}>
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
        {view.steps.includes('reverse') && reversing === null && (
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
        <Undo view={view} onClose={() => setUndoing(false)} onUndone={() => setUndoing(false)} />
      )}
    </section>
  );
}

/** How the paper stands, and whether its goods may leave. */
function toldOf({ number, axes, reversalUnderWay }: Issued['view']): [string, string] {
  const named = number ?? '';
  if (axes.posting === 'reversed') return [words.reversed(named), words.reversedExplain];
  if (reversalUnderWay !== null) return [words.reversing(named), words.reversingExplain];
  if (axes.posting !== 'posted') return [words.waiting(named), words.waitingExplain];
  const isFirst = documentState(axes) === 'late';
  return [words.done(named), isFirst ? words.doneFirst : words.doneWhole];
}

/** Asks why, and submits the 冲销单. */
function Undo(props: { view: Issued['view']; onClose: () => void; onUndone: () => void }) {
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
