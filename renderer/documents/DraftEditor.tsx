import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import type { KindName, Problem } from '../../shared/documents/kind';
import { kinds } from '../../shared/documents/kinds';
import { call, RefusedError } from '../api';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { DeskLink } from '../desks/DeskLink';
import { draftWords } from '../messages/documents';
import { AttachmentsPanel } from './AttachmentsPanel';
import { CommentsPanel } from './CommentsPanel';
import classes from './Document.module.css';
import { DocumentTitle } from './DocumentTitle';
import { PaperForm } from './forms/PaperForm';
import type { NewPaper } from './newPapers';
import { PaperSheet } from './PaperSheet';
import { type Paper, PaperProvider, type ProblemAt, type Revision } from './paper';
import { focusProblem } from './paperFocus';
import { SaveIndicator } from './SaveIndicator';
import { StaleAlert } from './StaleAlert';
import { isBlank, StartFrom } from './StartFrom';
import { DeclinedStrip } from './StateStrip';
import { StepBar } from './StepBar';
import { UnreadAlert } from './UnreadAlert';
import { type Draft, useDraft } from './useDraft';
import { useLabels } from './useLabels';
import { useProposal } from './useProposal';
import type { CallStep } from './useStep';
import { useTellUnread } from './useTellUnread';

interface Props {
  initial: Draft;
  warehouse: { code: string; name: string };
  /** As the store keeps it; null for a new one that was never saved. */
  view: DocumentView | null;
  /** Names of what a new paper starts with. */
  labels?: DocumentView['labels'];
  /** What its template names that is 停用 by now. */
  stale?: NewPaper['stale'];
  /** What it is written on: its form, or a desk. */
  Sheet?: ComponentType<{ paper: Paper }>;
}

const noAllocations: DocumentView['allocations'] = [];

/** A draft, written like its sheet and saved as it is typed. */
export function DraftEditor(props: Props) {
  return (
    <InvalidInputs>
      <Editor {...props} />
    </InvalidInputs>
  );
}

function Editor({ initial, warehouse, view, labels, stale, Sheet = PaperForm }: Props) {
  const queryClient = useQueryClient();
  const { draft, change, saver, saveState } = useDraft(initial, view?.revision ?? 0);
  const proposal = useProposal(draft);
  const { labelOf, remember } = useLabels(labels, view?.labels, proposal?.labels);
  const lots = proposal?.lots ?? view?.lots;
  const lotOf = useCallback((uid: string | null) => lots?.[uid ?? ''] ?? null, [lots]);
  // With the first change the paper is a draft again; why it came back is still to be read.
  const [declined] = useState(view?.declined ?? null);
  const [outOfUse] = useState(stale ?? []);
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<Error | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const invalid = useInvalidInputs();
  const [heldBack, setHeldBack] = useState(false);
  const leaveQuietly = useTellUnread();
  const beside = useRef<(() => Promise<Revision | null>) | null>(null);

  const problems = useMemo(
    () => problemsOf(draft, proposal?.problems, view),
    [draft, proposal, view],
  );
  const paper: Paper = {
    warehouse,
    businessDate: draft.businessDate,
    body: draft.body,
    persons: draft.persons,
    view,
    editable: true,
    problems,
    tries,
    allocations: proposal?.allocations ?? view?.allocations ?? noAllocations,
    labelOf,
    lotOf,
    remember,
    goesWith: {
      document: draft.document,
      submitWith: (other) => {
        beside.current = other;
      },
    },
    change: (part) => {
      setRefused(null);
      change(part);
    },
  };

  // What a refused step named is shown at its field once the store has told all of it.
  const firstProblem = useRef<ProblemAt | null>(null);
  useEffect(() => {
    if (tries === 0 || firstProblem.current === null || sheet.current === null) return;
    focusProblem(sheet.current, firstProblem.current);
    firstProblem.current = null;
  }, [tries]);

  const reopen = () => {
    saver.forget();
    void queryClient.resetQueries({ queryKey: ['documents.read'] });
  };
  /** Somebody else wrote on it, and nothing was typed here: the newer one takes its place. */
  const takeNewer = () => {
    reopen();
    tell(draftWords.newerTaken);
  };
  useEffect(() => {
    if (view !== null && saver.isOutrunBy(view.revision)) takeNewer();
  }, [view?.revision]);

  const onRefused = (error: Error) => {
    if (isStale(error)) {
      // What was typed and could not be saved is told above, with the same way out.
      if (saver.holdsNothing()) takeNewer();
      return;
    }
    setRefused(error);
    if (!(error instanceof RefusedError) || error.refusal.code !== 'document.incomplete') return;
    firstProblem.current = error.refusal.problems[0] ?? null;
    setTries((before) => before + 1);
  };

  /**
   * Everything typed is saved before a step is taken; null when a field means nothing. Throwing the
   * draft away waits for nothing, and of an untouched one only a whole one is worth keeping.
   */
  const prepare = async (step: CallStep) => {
    const { document, persons: _, ...asked } = draft;
    setRefused(null);
    if (step === 'discard') return { document, revision: await saver.settle() };
    const isHeldBack = invalid.focusFirst();
    setHeldBack(isHeldBack);
    if (isHeldBack) return null;
    if (view === null && saveState.type === 'untouched') {
      const { problems } = await call('documents.propose', asked);
      if (problems.length > 0) throw incomplete(draft.body.kind, problems as Problem[]);
      saver.change(draft);
    }
    const other = step === 'submit' ? await beside.current?.() : null;
    const revision = await saver.flush();
    return { document, revision, ...(other ? { with: other } : {}) };
  };
  const onTaken = (step: CallStep) => {
    if (step !== 'discard') return;
    saver.forget();
    leaveQuietly();
  };

  const failure = saveState.type === 'failed' ? (saveState.error as Error) : null;

  return (
    <>
      <DocumentTitle
        kind={draft.body.kind}
        number={view?.number ?? null}
        axes={view?.axes ?? null}
        aside={
          <>
            <SaveIndicator state={saveState} />
            {view === null && saveState.type === 'untouched' && isBlank(draft) && (
              <StartFrom draft={draft} />
            )}
            <DeskLink
              kind={draft.body.kind}
              document={draft.document}
              atDesk={Sheet !== PaperForm}
            />
          </>
        }
      >
        <StepBar
          view={view}
          steps={view?.steps ?? ['save', 'discard', 'submit']}
          prepare={prepare}
          onTaken={onTaken}
          onRefused={onRefused}
        />
      </DocumentTitle>
      <div ref={sheet} className={classes.body}>
        {declined && <DeclinedStrip declined={declined} />}
        <RefusalAlert error={failure}>
          {isStale(failure) ? (
            <Button size="compact-sm" variant="default" onClick={reopen}>
              {draftWords.reopen}
            </Button>
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void saver.flush().catch(() => undefined)}
            >
              {draftWords.retry}
            </Button>
          )}
        </RefusalAlert>
        {outOfUse.length > 0 && <StaleAlert stale={outOfUse} />}
        {heldBack && <UnreadAlert />}
        <RefusalAlert error={refused} onClose={() => setRefused(null)} />
        <PaperProvider value={paper}>
          <PaperSheet>
            <Sheet paper={paper} />
          </PaperSheet>
        </PaperProvider>
        {view && <AttachmentsPanel view={view} />}
        {view && <CommentsPanel view={view} />}
      </div>
    </>
  );
}

/** Refused because somebody else has written on the paper since it was read here. */
function isStale(error: Error | null): boolean {
  return error instanceof RefusedError && error.refusal.code === 'document.stale';
}

/** What the store would answer to a paper that it was never given. */
function incomplete(kind: KindName, problems: Problem[]): RefusedError {
  return new RefusedError({ code: 'document.incomplete', kind, problems });
}

/**
 * What keeps the draft from being submitted: its body as it is typed, and its people as they were
 * saved last, for only the store knows of people.
 */
export function problemsOf(
  draft: Draft,
  proposed: readonly ProblemAt[] | undefined,
  view: DocumentView | null,
): readonly ProblemAt[] {
  if (proposed === undefined) return view?.problems ?? [];
  const { persons } = kinds[draft.body.kind];
  const ofPeople = (view?.problems ?? []).filter(
    ({ line, field }) =>
      line === null && (Object.hasOwn(persons, field) || /^roster(Identity)?:/.test(field)),
  );
  return [...proposed, ...ofPeople];
}
