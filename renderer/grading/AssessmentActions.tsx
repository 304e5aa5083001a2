import { Button, Menu } from '@mantine/core';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../app/keys';
import { useMay, useSession } from '../app/session';
import { tellFailure } from '../app/tellFailures';
import { useWarehouse } from '../app/warehouse';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { ExportButton } from '../components/ExportButton';
import { useInvalidInputs } from '../components/InvalidInputs';
import { MoreMenu } from '../components/MoreMenu';
import { tell } from '../components/tell';
import { gradingWords, assessmentWords as words } from '../messages/gradingAssessments';
import { wayUpWords } from '../messages/gradingWayUp';
import { useCommand } from '../queries';
import { PrintAssessment } from './PrintAssessment';
import { SignDialog } from './SignDialog';
import type { Assessment, AssessmentWork } from './useAssessmentWork';

interface Props {
  view: Assessment;
  work: AssessmentWork;
  mayAnswer: boolean;
  /** How many criteria are open at the target level. */
  left: number;
}

/** What can be done with an assessment now: signed, measured again, thrown away, exported. */
export function AssessmentActions({ view, work, mayAnswer, left }: Props) {
  const { assessment, warehouse, signed, by } = view;
  const { user } = useSession();
  const { warehouses } = useWarehouse();
  const navigate = useNavigate();
  const { history } = useRouter();
  const isKept = warehouses.some(({ code, keptHere }) => code === warehouse.code && keptHere);
  const isOwn = by.uid === user.uid;
  const maySign = useMay('assessments.sign', warehouse.code) && isKept && !signed;
  const mayDiscard = useMay('assessments.discard', warehouse.code) && isKept && !signed;
  const measure = useCommand('assessments.measure');
  const discard = useCommand('assessments.discard');
  const [dialog, setDialog] = useState<'sign' | 'discard' | 'measure' | null>(null);
  const isReady = left === 0 && work.faults.size === 0;
  const { focusFirst } = useInvalidInputs();
  // A figure that can't be read is not what the store has: nobody signs over it.
  const askToSign = () => {
    if (!focusFirst()) setDialog('sign');
  };
  const signName = isOwn ? words.signHere : words.sign;
  useKeys(maySign ? [{ key: 'F8', label: signName, run: askToSign, disabled: !isReady }] : []);
  const measureAgain = () =>
    work
      .inTurn(async (revision) => {
        const done = await measure.mutateAsync({ input: { assessment, revision } });
        return done.revision;
      })
      .then(() => {
        work.followStore();
        setDialog(null);
        tell(words.measured);
      }, tellFailure);
  return (
    <>
      <Link to="/grading">{words.back}</Link>
      <Link to="/grading/over-time" search={{ warehouse: warehouse.code }}>
        {gradingWords.overTime}
      </Link>
      <Link to="/grading/$uid/way-up" params={{ uid: assessment }}>
        {wayUpWords.name}
      </Link>
      <ExportButton list="assessment" asked={{ assessment }} />
      <PrintAssessment view={view} work={work} />
      {maySign && (
        <Button
          data-next-step
          disabled={!isReady}
          title={isReady ? undefined : words.signOpen}
          onClick={askToSign}
        >
          {signName} F8
        </Button>
      )}
      {(mayAnswer || mayDiscard) && (
        <MoreMenu label={words.more}>
          {mayAnswer && (
            <Menu.Item
              onClick={() => {
                if (!focusFirst()) setDialog('measure');
              }}
            >
              {words.measureAgain}
            </Menu.Item>
          )}
          {mayDiscard && (
            <Menu.Item color="red" onClick={() => setDialog('discard')}>
              {words.discard}
            </Menu.Item>
          )}
        </MoreMenu>
      )}
      {dialog === 'sign' && (
        <SignDialog view={view} work={work} isOwn={isOwn} onClose={() => setDialog(null)} />
      )}
      {dialog === 'measure' && (
        <ConfirmDialog
          title={words.measureAgain}
          confirm={words.measureAgain}
          busy={measure.isPending}
          error={measure.error}
          onConfirm={() => void measureAgain()}
          onClose={() => setDialog(null)}
        >
          {words.measureExplain}
        </ConfirmDialog>
      )}
      {dialog === 'discard' && (
        <ConfirmDialog
          title={words.discardTitle}
          confirm={words.discard}
          danger
          busy={discard.isPending}
          error={discard.error}
          onConfirm={() =>
            discard.mutate(
              { input: { assessment } },
              {
                onSuccess: () => {
                  tell(words.discarded);
                  if (history.canGoBack()) history.back();
                  else void navigate({ to: '/grading' });
                },
              },
            )
          }
          onClose={() => setDialog(null)}
        >
          {words.discardText}
        </ConfirmDialog>
      )}
    </>
  );
}
