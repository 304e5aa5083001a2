import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { formatInstant } from '../../shared/format/instant';
import { resultOf } from '../../shared/grading/result';
import { levelNames } from '../../shared/names';
import { useMay, useSession } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { InvalidInputs, useUnread } from '../components/InvalidInputs';
import { LeaveWarning } from '../components/LeaveWarning';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { useShortName } from '../components/useShortName';
import { SaveIndicator } from '../documents/SaveIndicator';
import { gradingWords, assessmentWords as words } from '../messages/gradingAssessments';
import { useCall } from '../queries';
import { AssessmentActions } from './AssessmentActions';
import { CriteriaList } from './CriteriaList';
import classes from './Grading.module.css';
import { AssessmentStateTag } from './gradingColumns';
import { ResultPanel } from './ResultPanel';
import { SealPanel } from './SealPanel';
import { StandardTag } from './StandardTag';
import { type Assessment, useAssessmentWork } from './useAssessmentWork';

/** One assessment: written by its assessor, read by everybody, sealed once it is signed. */
export function AssessmentPage() {
  const { uid } = useParams({ from: '/grading/$uid' });
  return <OneAssessment key={uid} uid={uid} />;
}

/** The assessment of this uid, to whoever is signed in. */
export function OneAssessment({ uid }: { uid: string }) {
  const { data, error } = useCall('assessments.read', { assessment: uid });
  if (!data) {
    return (
      <Page title={gradingWords.title}>
        <RefusalAlert error={error} />
      </Page>
    );
  }
  return (
    <InvalidInputs>
      <Sheet view={data} />
    </InvalidInputs>
  );
}

function Sheet({ view }: { view: Assessment }) {
  const { warehouse, judgedOn, targetLevel, standard, signed, by, open, measured, body } = view;
  const { user } = useSession();
  const { warehouses } = useWarehouse();
  const shortName = useShortName();
  const isKept = warehouses.some(({ code, keptHere }) => code === warehouse.code && keptHere);
  const mayAnswer =
    useMay('assessments.answer', warehouse.code) && isKept && by.uid === user.uid && !signed;
  const work = useAssessmentWork(view);
  const rows = useRef(new Map<string, HTMLElement>());
  const [current, setCurrent] = useState<string | null>(() => (mayAnswer ? firstOpen(view) : null));
  // As it stands with what is said here; of a signed one, as it was signed.
  const result = useMemo(
    () =>
      signed
        ? view.result
        : resultOf(
            body,
            new Map(measured.map(({ criterion, readings }) => [criterion, readings])),
            [...work.answers.values()],
            targetLevel,
          ),
    [signed, view.result, body, measured, work.answers, targetLevel],
  );
  const unread = useUnread().length > 0;
  const left = result.levels.find(({ level }) => level === targetLevel)?.open.length ?? open;
  // Where one left off is in sight at once.
  useEffect(() => {
    rows.current.get(current ?? '')?.scrollIntoView({ block: 'center' });
  }, []);
  const go = (criterion: string) => {
    setCurrent(criterion);
    rows.current.get(criterion)?.scrollIntoView({ block: 'center' });
  };
  return (
    <Page
      title={words.title(shortName(warehouse.code), judgedOn)}
      beside={
        <span className={classes.line}>
          <AssessmentStateTag row={{ signed, open: left }} />
          {words.target(levelNames[targetLevel] ?? '')}
          <StandardTag standard={standard} />
          {!signed && (left > 0 ? words.open(left) : words.allAnswered)}
          {mayAnswer && <SaveIndicator state={work.saveState} />}
        </span>
      }
      actions={<AssessmentActions view={view} work={work} mayAnswer={mayAnswer} left={left} />}
    >
      <LeaveWarning unsaved={unread || work.faults.size > 0 || work.error !== null} />
      {work.error && (
        <RefusalAlert error={work.error}>
          {!work.isGone && (
            <Button size="xs" onClick={() => void work.reload()}>
              {words.stale}
            </Button>
          )}
        </RefusalAlert>
      )}
      <div className={classes.halves}>
        <CriteriaList
          // What could not be read goes with the rest that is let go of.
          key={work.readings}
          {...{ view, result, work, mayAnswer, current, rows }}
          onCurrent={setCurrent}
        />
        <div className={classes.results}>
          {signed ? (
            <SealPanel view={view} />
          ) : (
            !mayAnswer && <p className={classes.seal}>{words.notYours(by.name)}</p>
          )}
          <ResultPanel result={result} body={body} onGo={go} />
          <p className={classes.seal}>
            <span className={classes.soft}>
              {words.by(by.name)}，{words.measuredAt(formatInstant(view.measuredAt))}
            </span>
          </p>
        </div>
      </div>
    </Page>
  );
}

/** Where the assessor goes on: the first criterion in the order of the screen that is still open. */
function firstOpen({ body, result, targetLevel }: Assessment): string | null {
  const open = result.levels.find(({ level }) => level === targetLevel)?.open ?? [];
  const inOrder = body.dimensions.flatMap(({ code }) =>
    body.criteria.filter(({ dimension }) => dimension === code),
  );
  return inOrder.find(({ code }) => open.includes(code))?.code ?? null;
}
