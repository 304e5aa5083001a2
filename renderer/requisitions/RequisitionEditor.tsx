import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RequisitionView } from '../../shared/requisitions/api';
import type { RequisitionDraft, RequisitionFault } from '../../shared/requisitions/draft';
import { RefusedError } from '../api';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import documentClasses from '../documents/Document.module.css';
import classes from '../documents/Paper.module.css';
import { SaveIndicator } from '../documents/SaveIndicator';
import { UnreadAlert } from '../documents/UnreadAlert';
import { draftWords } from '../messages/documents';
import { requisitionWords as words } from '../messages/requisitions';
import { RequisitionForm } from './RequisitionForm';
import { RequisitionLines } from './RequisitionLines';
import { RequisitionSteps } from './RequisitionSteps';
import { RequisitionTitle } from './RequisitionTitle';
import { blankLine, type TypedLine } from './typedLines';
import { useRequisitionDraft } from './useRequisitionDraft';
import type { At, CallStep } from './useRequisitionStep';

/** What a draft begins with: what it says, and what the things in it are called. */
export interface Begun {
  draft: RequisitionDraft;
  names: Readonly<Record<string, string>>;
  lines: readonly TypedLine[];
}

interface Props {
  requisition: string;
  begun: Begun;
  /** As the store keeps it; null for a new one that was never saved. */
  view: RequisitionView | null;
  /** What the store has takes the place of what is written here. */
  onReopen: () => void;
}

/** A 需求单, written like its sheet and saved as it is typed. */
export function RequisitionEditor(props: Props) {
  return (
    <InvalidInputs>
      <Editor {...props} />
    </InvalidInputs>
  );
}

function Editor({ requisition, begun, view, onReopen }: Props) {
  const queryClient = useQueryClient();
  const { draft, change, saver, saveState } = useRequisitionDraft(
    requisition,
    begun.draft,
    view?.revision ?? 0,
  );
  const [names, setNames] = useState(begun.names);
  const [lines, setLines] = useState<readonly TypedLine[]>([...begun.lines, blankLine()]);
  const [faults, setFaults] = useState<readonly RequisitionFault[]>([]);
  const [refused, setRefused] = useState<Error | null>(null);
  const [heldBack, setHeldBack] = useState(false);
  const invalid = useInvalidInputs();

  const reopen = () => {
    saver.forget();
    onReopen();
    void queryClient.resetQueries({ queryKey: ['requisitions.read'] });
  };
  // Somebody else wrote on it, and nothing was typed here: the newer one takes its place.
  useEffect(() => {
    if (view === null || !saver.isOutrunBy(view.revision)) return;
    reopen();
    tell(draftWords.newerTaken);
  }, [view?.revision]);

  const write = (part: Partial<RequisitionDraft>) => {
    setRefused(null);
    change(part);
  };
  const writeLines = (next: readonly TypedLine[]) => {
    setLines(next);
    setFaults((before) => before.filter(({ line }) => line === null));
    write({ lines: savedLines(next) });
  };
  const onRefused = (error: Error) => {
    if (isStale(error) && saver.holdsNothing()) return reopen();
    setRefused(error);
    if (error instanceof RefusedError && error.refusal.code === 'requisition.faults') {
      setFaults(error.refusal.faults);
    }
  };
  /** Everything typed is saved before a step; null when a field means nothing. */
  const prepare = async (step: CallStep): Promise<At | null> => {
    setRefused(null);
    if (step === 'discard') return { requisition, revision: await saver.settle() };
    const isHeldBack = invalid.focusFirst();
    setHeldBack(isHeldBack);
    if (isHeldBack) return null;
    if (view === null && saveState.type === 'untouched') saver.change(draft);
    return { requisition, revision: await saver.flush() };
  };
  const failure = saveState.type === 'failed' ? (saveState.error as Error) : null;
  return (
    <>
      <RequisitionTitle view={view} aside={<SaveIndicator state={saveState} />}>
        <RequisitionSteps
          view={view}
          prepare={prepare}
          onTaken={(step) => step === 'discard' && saver.forget()}
          onRefused={onRefused}
        />
      </RequisitionTitle>
      <div className={documentClasses.body}>
        <RefusalAlert error={failure}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              isStale(failure) ? reopen() : void saver.flush().catch(() => undefined)
            }
          >
            {isStale(failure) ? draftWords.reopen : draftWords.retry}
          </Button>
        </RefusalAlert>
        {heldBack && <UnreadAlert />}
        <RefusalAlert error={refused} onClose={() => setRefused(null)} />
        <div className={classes.sheet}>
          <RequisitionForm
            draft={draft}
            faults={faults}
            isFresh={view === null}
            nameOf={(uid) => (uid === null ? null : (names[uid] ?? null))}
            remember={(uid, name) => setNames((before) => ({ ...before, [uid]: name }))}
            change={write}
          />
          <Panel title={words.lines.title}>
            <RequisitionLines lines={lines} faults={faults} onChange={writeLines} />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** Lines with an item; one that holds no more than a number says nothing yet. */
function savedLines(lines: readonly TypedLine[]): RequisitionDraft['lines'] {
  return lines.flatMap(({ item, quantity, takesSubstitutes, note }) =>
    item === null ? [] : [{ item: item.uid, quantity, takesSubstitutes, note }],
  );
}

function isStale(error: Error | null): boolean {
  return error instanceof RefusedError && error.refusal.code === 'requisition.stale';
}
