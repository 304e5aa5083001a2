import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequisitionView } from '../../shared/requisitions/api';
import { type RequisitionStep, steps as stepTable } from '../../shared/requisitions/steps';
import { type Credentials, newUid } from '../api';
import { useKeys } from '../app/keys';
import { useHasRole } from '../app/session';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { MoreMenu } from '../components/MoreMenu';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { PrintSheets } from '../components/PrintSheets';
import { ReasonDialog } from '../components/ReasonDialog';
import { tell } from '../components/tell';
import { requisitionStepNames as names } from '../messages/requisitionSteps';
import { requisitionWords } from '../messages/requisitions';
import { type At, type CallStep, useRequisitionStep } from './useRequisitionStep';

const words = requisitionWords.steps;

interface Props {
  /** Null for one that was never saved. */
  view: RequisitionView | null;
  /** Makes it ready for a step; null when it can't be. */
  prepare: (step: CallStep) => Promise<At | null>;
  onTaken?: (step: CallStep) => void;
  onRefused: (error: Error) => void;
  /** Opens the choice of where it is answered from. */
  onAnswer?: () => void;
}

const fresh: readonly RequisitionStep[] = ['save', 'discard', 'submit'];
/** They wait under ⋯, away from a hurried hand. */
const seldom = ['withdraw', 'close', 'reopen', 'cancel', 'discard'] as const;
const harmless: readonly RequisitionStep[] = ['withdraw', 'reopen'];

/** What can be done with a 需求单 now, drawn from the steps that the store names. */
export function RequisitionSteps({ view, prepare, onTaken, onRefused, onAnswer }: Props) {
  const steps = view?.steps ?? fresh;
  const { take, busy } = useRequisitionStep();
  const [dialog, setDialog] = useState<CallStep | 'approveHere' | null>(null);
  const navigate = useNavigate();
  const mayWrite = useHasRole(stepTable.save.roles, view?.warehouse.code ?? '');
  const canApprove = steps.includes('approve');
  const canVouch = !canApprove && view?.state === 'waiting' && mayWrite;
  const next = canApprove ? 'approve' : canVouch ? 'approveHere' : null;
  const canSubmit = steps.includes('submit');
  const canAnswer = view?.answerable === true && onAnswer !== undefined;

  const run = async (step: CallStep, more: { reason?: string; as?: Credentials } = {}) => {
    const taken = await take(step, () => prepare(step), more);
    if (taken === null) return;
    setDialog(null);
    onTaken?.(step);
    tell(words.done[step](taken.number ?? ''));
    if (step === 'discard') void navigate({ to: '/requisitions' });
  };
  const start = (step: CallStep | 'approveHere') => {
    if (step === 'submit' || step === 'withdraw' || step === 'approve') {
      run(step).catch(onRefused);
    } else setDialog(step);
  };
  useKeys([
    ...(canSubmit ? [{ key: 'F7', label: names.submit, run: () => start('submit') }] : []),
    ...(next ? [{ key: 'F8', label: nameOf(next), run: () => start(next) }] : []),
    ...(canAnswer ? [{ key: 'F8', label: names.answer, run: onAnswer }] : []),
  ]);
  const others = seldom.filter((step) => steps.includes(step) && (step !== 'discard' || view));
  return (
    <>
      {view?.number && (
        <PrintSheets
          label={words.print}
          sheets={[
            {
              label: requisitionWords.title,
              sheet: { form: 'requisition', requisition: view.requisition },
            },
          ]}
        />
      )}
      {steps.includes('decline') && (
        <Button variant="default" onClick={() => start('decline')}>
          {names.decline}
        </Button>
      )}
      {canSubmit && (
        <Button data-next-step loading={busy === 'submit'} onClick={() => start('submit')}>
          {names.submit} F7
        </Button>
      )}
      {next && (
        <Button data-next-step loading={busy === 'approve'} onClick={() => start(next)}>
          {nameOf(next)} F8
        </Button>
      )}
      {canAnswer && (
        <Button data-next-step onClick={onAnswer}>
          {names.answer} F8
        </Button>
      )}
      {(others.length > 0 || (view && mayWrite)) && (
        <MoreMenu label={words.more}>
          {view && mayWrite && (
            <Menu.Item
              onClick={() =>
                void navigate({
                  to: '/requisitions/$uid',
                  params: { uid: newUid() },
                  search: { fresh: true, like: view.requisition },
                })
              }
            >
              {words.copy}
            </Menu.Item>
          )}
          {others.map((step) => (
            <Menu.Item
              key={step}
              onClick={() => start(step)}
              {...(harmless.includes(step) ? {} : { color: 'red' })}
            >
              {names[step]}
            </Menu.Item>
          ))}
        </MoreMenu>
      )}
      {dialog !== null && (
        <StepQuestion step={dialog} view={view} run={run} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

function nameOf(step: 'approve' | 'approveHere'): string {
  return step === 'approveHere' ? words.approveHere : names.approve;
}

/** What is asked before a step that needs a reason, another person, or can't be taken back. */
function StepQuestion({
  step,
  view,
  run,
  onClose,
}: {
  step: CallStep | 'approveHere';
  view: RequisitionView | null;
  run: (step: CallStep, more?: { reason?: string; as?: Credentials }) => Promise<void>;
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const act = (taken: CallStep, more?: { reason?: string; as?: Credentials }) => {
    setBusy(true);
    setError(null);
    run(taken, more)
      .catch(setError)
      .finally(() => setBusy(false));
  };
  const shared = { busy, error, onClose };
  if (step === 'approveHere') {
    return (
      <PasswordHereDialog
        {...shared}
        confirm={names.approve}
        onConfirm={(as) => act('approve', { as })}
      />
    );
  }
  if (step === 'discard') {
    return (
      <ConfirmDialog
        {...shared}
        danger
        title={words.discardTitle}
        confirm={names.discard}
        onConfirm={() => act('discard')}
      >
        {words.discardText}
      </ConfirmDialog>
    );
  }
  const title = `${names[step]} ${view?.number ?? ''}`;
  return (
    <ReasonDialog
      {...shared}
      title={title}
      confirm={names[step]}
      danger={step === 'cancel' || step === 'close'}
      onConfirm={(reason) => act(step, { reason })}
    >
      {explained(step, view)}
    </ReasonDialog>
  );
}

function explained(step: CallStep, view: RequisitionView | null): string {
  if (step === 'decline') return words.declineText;
  if (step === 'cancel') return words.cancelText;
  if (step === 'reopen') return words.reopenText;
  const underWay = (view?.papers ?? [])
    .filter(({ axes, lines }) => axes.posting === 'none' && lines.length > 0)
    .map(({ number }) => number ?? requisitionWords.unnumbered);
  return underWay.length === 0
    ? words.closeText
    : `${words.closeText}${words.closeUnderWay(underWay.join('、'))}`;
}
