import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '../../shared/api';
import { type AnswerFault, answerFault, type GradingAnswer } from '../../shared/grading/answers';
import { call, RefusedError } from '../api';
import { useSaveBeforeLeaving } from '../app/unsaved';
import { DraftSaver, type SaveState } from '../documents/draftSaver';

export type Assessment = Output<'assessments.read'>;
type Answers = ReadonlyMap<string, GradingAnswer>;

const nothing: Answers = new Map();

/** An answer in which nothing is said yet. */
export function emptyAnswer(criterion: string): GradingAnswer {
  return { criterion, notApplicable: false, verdicts: [], figures: [], note: '' };
}

/** Whether an answer waits for a word more. */
const isWaiting = (fault: AnswerFault | null) => fault === 'notApplicableUnexplained';

/**
 * What the assessor says, saved as it is said. An answer that can't stand yet (不适用 without a
 * reason) waits here, and what is wrong with it is told; the others are saved.
 */
export function useAssessmentWork(view: Assessment) {
  const { assessment, body, measured } = view;
  const queryClient = useQueryClient();
  const [said, setSaid] = useState<Answers>(nothing);
  const [saveState, setSaveState] = useState<SaveState>({ type: 'untouched' });
  const [begun, beginAnew] = useState(0);
  const [readings, countReading] = useState(0);
  const latest = useRef({ said, view });
  latest.current.view = view;

  const faultOf = useCallback(
    (answer: GradingAnswer): AnswerFault | null =>
      answerFault(
        body.criteria.find(({ code }) => code === answer.criterion),
        measured.find(({ criterion }) => criterion === answer.criterion)?.readings ?? [],
        answer,
      ),
    [body, measured],
  );
  const judge = useRef(faultOf);
  judge.current = faultOf;
  const readAgain = useCallback(
    () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('assessments.'),
      }),
    [queryClient],
  );

  const saver = useMemo(
    () =>
      new DraftSaver<Answers>({
        revision: latest.current.view.revision,
        rest: 250,
        now: () => new Date(),
        onState: setSaveState,
        save: async (answers, on) => {
          const whole = [...answers.values()].filter((each) => judge.current(each) === null);
          if (whole.length === 0) return on;
          const { revision } = await call('assessments.answer', {
            ...{ assessment, revision: on, answers: whole },
          });
          void readAgain();
          return revision;
        },
      }),
    // Anew where the store has something newer than what is shown here.
    [assessment, begun, readAgain],
  );

  const take = useCallback((answers: Answers) => {
    latest.current.said = answers;
    setSaid(answers);
  }, []);
  /** Lets go of what is said here and takes what the store has, but for what it can't take yet. */
  const followStore = useCallback(() => {
    saver.forget();
    take(new Map([...latest.current.said].filter(([, each]) => isWaiting(judge.current(each)))));
    setSaveState({ type: 'untouched' });
    beginAnew((times) => times + 1);
  }, [saver, take]);
  const isOutrun = saver.isOutrunBy(view.revision);
  useEffect(() => {
    if (isOutrun) followStore();
  }, [isOutrun, followStore]);

  const answers = useMemo(() => {
    const all = new Map(view.answers.map((each) => [each.criterion, each]));
    for (const [code, each] of said) all.set(code, each);
    return all;
  }, [view.answers, said]);
  const say = useCallback(
    (answer: GradingAnswer) => {
      const next = new Map(latest.current.said).set(answer.criterion, answer);
      take(next);
      saver.change(next);
    },
    [saver, take],
  );

  useSaveBeforeLeaving(() => saver.flush());
  useEffect(() => {
    const leave = () => void saver.flush().then(readAgain, () => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver, readAgain]);

  const faults = new Map(
    [...said.values()].flatMap((each) => {
      const fault = faultOf(each);
      return fault === null ? [] : [[each.criterion, fault] as const];
    }),
  );
  const error = saveState.type === 'failed' ? (saveState.error as Error) : null;
  return {
    answers,
    say,
    saveState,
    /** Why answers can't stand yet, by criterion. */
    faults,
    error,
    isStale: error instanceof RefusedError && error.refusal.code === 'grading.stale',
    /** How often all that was typed here gave way to the store: fields begin anew with it. */
    readings,
    /** Thrown away meanwhile: there is nothing to read again. */
    isGone: error instanceof RefusedError && error.refusal.code === 'notFound',
    reload: async () => {
      saver.forget();
      await readAgain();
      take(nothing);
      countReading((times) => times + 1);
      setSaveState({ type: 'untouched' });
      beginAnew((times) => times + 1);
    },
    /** Does something else that makes a new revision, after what was said is saved. */
    inTurn: async (work: (revision: number) => Promise<number>) => {
      await saver.inTurn(work);
      await readAgain();
    },
    flush: () => saver.flush(),
    /** What was measured anew may answer what was typed: the store knows which is which. */
    followStore,
  };
}
export type AssessmentWork = ReturnType<typeof useAssessmentWork>;
