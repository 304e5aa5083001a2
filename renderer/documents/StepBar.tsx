import { Button, Menu } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { type StepName, steps as stepTable } from '../../shared/documents/steps';
import { canBeTemplate } from '../../shared/documents/templates';
import type { SheetRequest } from '../../shared/sheets/api';
import { sheetsBeside } from '../../shared/sheets/ofDocument';
import type { Credentials } from '../api';
import { useKeys } from '../app/keys';
import { useHasRole } from '../app/session';
import { useWritesAt } from '../app/useWritesAt';
import { MoreMenu } from '../components/MoreMenu';
import { SheetPreview } from '../components/SheetPreview';
import { tell } from '../components/tell';
import { stepWords } from '../messages/documents';
import { stepNames } from '../messages/names';
import { templateWords } from '../messages/templates';
import { forms } from './forms/index';
import { KeepTemplate } from './KeepTemplate';
import { nextStep } from './nextStep';
import { PrintButton } from './PrintButton';
import { StepDialog, type StepDialogName } from './StepDialog';
import { useCopy } from './useCopy';
import { type At, type CallStep, isCallStep, useStep } from './useStep';

interface Props {
  /** Null for a paper that was never saved. */
  view: DocumentView | null;
  steps: readonly StepName[];
  /** Makes the document ready for a step; null when it can't be. */
  prepare: (step: CallStep) => Promise<At | null>;
  /** A step was taken; before the screen is left for it. */
  onTaken?: (step: CallStep) => void;
  onRefused: (error: Error) => void;
}

/** 退回 stands beside 审核; the others wait under ⋯, away from a hurried hand. */
const seldom = ['pick', 'arrive', 'sign', 'withdraw', 'reverse', 'cancel', 'discard'] as const;
/** Those of them that take nothing back. */
const harmless: readonly StepName[] = ['pick', 'arrive', 'sign', 'withdraw'];
const asking: readonly StepName[] = ['postFirst', 'decline', 'cancel', 'discard', 'reverse'];

/** What can be done with the paper now, drawn from the steps that the store names. */
export function StepBar({ view, steps, prepare, onTaken, onRefused }: Props) {
  const { take, busy } = useStep();
  const [dialog, setDialog] = useState<StepDialogName | null>(null);
  const [keeping, setKeeping] = useState(false);
  const [printing, setPrinting] = useState<SheetRequest | null>(null);
  const navigate = useNavigate();
  const { history } = useRouter();
  const copy = useCopy(view);
  const mayVouch = useHasRole(stepTable.save.roles, view?.warehouse.code ?? '');
  const mayKeep = useWritesAt(view?.warehouse.code);
  const next = nextStep(view, steps, mayVouch);

  const leave = () => (history.canGoBack() ? history.back() : void navigate({ to: '/documents' }));
  const done = (step: CallStep, number: string | null) => {
    setDialog(null);
    onTaken?.(step);
    if (step === 'discard') leave();
    const said = stepWords.done[step];
    tell(typeof said === 'string' ? said : said(number ?? ''));
  };
  /** Takes a step; a refusal is thrown on to a dialog that asked for it, else told on the paper. */
  const run = async (step: CallStep, more: { reason?: string; as?: Credentials } = {}) => {
    const taken = await take(step, () => prepare(step), more);
    if (taken) done(step, taken.number);
  };
  const start = (step: StepName | 'approveHere') => {
    if (step === 'approveHere' || asking.includes(step)) setDialog(step as StepDialogName);
    else if (isCallStep(step)) run(step).catch(onRefused);
  };

  const canSubmit = steps.includes('submit');
  const canPostFirst = steps.includes('postFirst');
  const canPrint = view?.number != null;
  const print = () => view && setPrinting({ form: 'document', document: view.uid });
  useKeys([
    ...(canSubmit ? [{ key: 'F7', label: stepNames.submit, run: () => start('submit') }] : []),
    ...(next ? [{ key: 'F8', label: nameOf(next), run: () => start(next) }] : []),
    ...(canPostFirst
      ? [{ key: 'Shift+F8', label: stepNames.postFirst, run: () => start('postFirst') }]
      : []),
    ...(canPrint ? [{ key: 'F9', label: stepWords.print, run: print }] : []),
  ]);

  const others = seldom.filter((step) => steps.includes(step) && (step !== 'discard' || view));
  const canCopy = view !== null && forms[view.kind].copy !== null && mayVouch;
  const canKeep = view !== null && canBeTemplate(view.kind) && mayKeep;
  return (
    <>
      {canPrint && (
        <PrintButton beside={sheetsBeside(view)} onPrint={print} onPrintBeside={setPrinting} />
      )}
      {steps.includes('decline') && (
        <Button variant="default" onClick={() => start('decline')}>
          {stepNames.decline}
        </Button>
      )}
      {canPostFirst && (
        <Button variant="default" onClick={() => start('postFirst')}>
          {stepNames.postFirst} Shift+F8
        </Button>
      )}
      {canSubmit && (
        <Button data-next-step loading={busy === 'submit'} onClick={() => start('submit')}>
          {stepNames.submit} F7
        </Button>
      )}
      {next && (
        <Button
          data-next-step
          loading={busy === 'approve' || busy === 'post'}
          onClick={() => start(next)}
        >
          {nameOf(next)} F8
        </Button>
      )}
      {(others.length > 0 || canCopy || canKeep) && (
        <MoreMenu label={stepWords.more}>
          {canCopy && <Menu.Item onClick={copy}>{stepWords.copyAsNew}</Menu.Item>}
          {canKeep && <Menu.Item onClick={() => setKeeping(true)}>{templateWords.keep}</Menu.Item>}
          {others.map((step) => (
            <Menu.Item
              key={step}
              onClick={() => start(step)}
              {...(harmless.includes(step) ? {} : { color: 'red' })}
            >
              {stepNames[step]}
            </Menu.Item>
          ))}
        </MoreMenu>
      )}
      {dialog && (
        <StepDialog
          name={dialog}
          view={view}
          run={run}
          onClose={() => setDialog(null)}
          onReversal={(uid) => void navigate({ to: '/documents/$uid', params: { uid } })}
        />
      )}
      {keeping && view && <KeepTemplate view={view} onClose={() => setKeeping(false)} />}
      {printing && <SheetPreview sheet={printing} onClose={() => setPrinting(null)} />}
    </>
  );
}

function nameOf(step: 'approve' | 'approveHere' | 'post'): string {
  return step === 'approveHere' ? stepWords.approveHere : stepNames[step];
}
