import { useRef, useState } from 'react';
import type { RequisitionStep } from '../../shared/requisitions/steps';
import type { Credentials } from '../api';
import { useCommand } from '../queries';

/** Saving is done by typing. */
export type CallStep = Exclude<RequisitionStep, 'save'>;

/** The 需求单 as it stands before a step. */
export interface At {
  requisition: string;
  revision: number;
}

/** Takes steps of a 需求单, one at a time. */
export function useRequisitionStep() {
  const plain = {
    submit: useCommand('requisitions.submit'),
    withdraw: useCommand('requisitions.withdraw'),
    approve: useCommand('requisitions.approve'),
    discard: useCommand('requisitions.discard'),
  };
  const reasoned = {
    decline: useCommand('requisitions.decline'),
    cancel: useCommand('requisitions.cancel'),
    close: useCommand('requisitions.close'),
    reopen: useCommand('requisitions.reopen'),
  };
  const [busy, setBusy] = useState<CallStep | null>(null);
  const running = useRef(false);

  /** Answers the number it has afterwards; null while another step is on its way, or can't be taken. */
  const take = async (
    step: CallStep,
    at: () => Promise<At | null>,
    { reason = '', as }: { reason?: string; as?: Credentials } = {},
  ): Promise<{ number: string | null } | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(step);
    try {
      const input = await at();
      if (input === null) return null;
      const vouched = as ? { as } : {};
      if (step === 'discard') {
        await plain.discard.mutateAsync({ input });
        return { number: null };
      }
      return isReasoned(step)
        ? await reasoned[step].mutateAsync({ input: { ...input, reason }, ...vouched })
        : await plain[step].mutateAsync({ input, ...vouched });
    } finally {
      running.current = false;
      setBusy(null);
    }
  };
  return { take, busy };
}

function isReasoned(step: CallStep): step is 'decline' | 'cancel' | 'close' | 'reopen' {
  return ['decline', 'cancel', 'close', 'reopen'].includes(step);
}
