import { useRef, useState } from 'react';
import type { StepName } from '../../shared/documents/steps';
import type { Credentials } from '../api';
import { useCommand } from '../queries';
import type { Revision } from './paper';

/**
 * The steps that one call takes. Saving is done by typing; a reversal is a paper of its own; what
 * is done with goods on the road needs more than the paper.
 */
export type CallStep = Exclude<StepName, 'save' | 'reverse' | 'receive' | 'match' | 'settle'>;

/** Whether the step is taken with nothing but the paper. */
export function isCallStep(step: StepName): step is CallStep {
  return !['save', 'reverse', 'receive', 'match', 'settle'].includes(step);
}

/** The document as it stands before a step; and another one that is submitted with it. */
export interface At extends Revision {
  with?: Revision;
}

/** Takes steps of a document, one at a time. */
export function useStep() {
  const submit = useCommand('documents.submit');
  const checkIn = useCommand('custody.checkIn');
  const withdraw = useCommand('documents.withdraw');
  const approve = useCommand('documents.approve');
  const decline = useCommand('documents.decline');
  const cancel = useCommand('documents.cancel');
  const post = useCommand('documents.post');
  const postFirst = useCommand('documents.postFirst');
  const follow = useCommand('documents.follow');
  const discard = useCommand('documents.discard');
  const [busy, setBusy] = useState<CallStep | null>(null);
  const running = useRef(false);

  /** Answers the number the paper has afterwards. Does nothing while another step is on its way. */
  const take = async (
    step: CallStep,
    at: () => Promise<At | null>,
    { reason = '', as }: { reason?: string; as?: Credentials } = {},
  ): Promise<{ number: string | null } | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(step);
    try {
      const found = await at();
      if (found === null) return null;
      const { with: beside, ...input } = found;
      const vouched = as ? { as } : {};
      switch (step) {
        case 'submit': {
          if (beside === undefined) return await submit.mutateAsync({ input });
          const both = await checkIn.mutateAsync({ input: { back: input, used: beside } });
          return { number: `${both.back.number}、${both.used.number}` };
        }
        case 'withdraw':
          return await withdraw.mutateAsync({ input });
        case 'approve':
          return await approve.mutateAsync({ input, ...vouched });
        case 'decline':
          return await decline.mutateAsync({ input: { ...input, reason }, ...vouched });
        case 'cancel':
          return await cancel.mutateAsync({ input: { ...input, reason } });
        case 'post':
          return await post.mutateAsync({ input });
        case 'postFirst':
          return await postFirst.mutateAsync({ input });
        case 'pick':
        case 'arrive':
        case 'sign':
          return await follow.mutateAsync({ input: { ...input, step, note: '' } });
        case 'discard':
          await discard.mutateAsync({ input });
          return { number: null };
      }
    } finally {
      running.current = false;
      setBusy(null);
    }
  };
  return { take, busy };
}
