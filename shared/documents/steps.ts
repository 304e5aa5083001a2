import { z } from 'zod';
import type { Role } from '../roles';
import type { Axes } from './axes';

/** What can be done with a document. The screens draw their buttons from {@link allowedSteps}. */
export const stepName = z.enum([
  'save',
  'discard',
  'submit',
  'withdraw',
  'approve',
  'decline',
  'cancel',
  'post',
  'reverse',
]);
export type StepName = z.infer<typeof stepName>;

/** What the table must know of a document besides its axes. */
export interface StepFacts {
  axes: Axes;
  /** Whether a number was minted: paper may exist, so the document stays for ever. */
  numbered: boolean;
  /** Whether the person asking made it. The maker does not approve (domain.md, rule 9). */
  isMaker: boolean;
  /** Whether it is itself a reversal, which cannot be reversed. */
  isReversal: boolean;
  /** Whether a reversal of it is on its way: there is one at a time. */
  isBeingReversed: boolean;
}

interface Step {
  roles: readonly Role[];
  from: (facts: StepFacts) => boolean;
  to: Partial<Axes>;
}

const writers: readonly Role[] = ['keeper', 'dispatcher'];

function isOpen({ axes }: StepFacts): boolean {
  return !axes.cancelled && axes.posting === 'none';
}

function isEditable(facts: StepFacts): boolean {
  return isOpen(facts) && (facts.axes.approval === 'none' || facts.axes.approval === 'declined');
}

function isWaiting(facts: StepFacts): boolean {
  return isOpen(facts) && facts.axes.approval === 'waiting';
}

/** The one table of steps: who, from where, to where. */
export const steps: Record<StepName, Step> = {
  save: { roles: writers, from: isEditable, to: { approval: 'none' } },
  discard: { roles: writers, from: (facts) => isEditable(facts) && !facts.numbered, to: {} },
  submit: { roles: writers, from: isEditable, to: { approval: 'waiting' } },
  withdraw: { roles: writers, from: isWaiting, to: { approval: 'none' } },
  approve: {
    roles: ['approver'],
    from: (facts) => isWaiting(facts) && !facts.isMaker,
    to: { approval: 'given' },
  },
  decline: {
    roles: ['approver'],
    from: (facts) => isWaiting(facts) && !facts.isMaker,
    to: { approval: 'declined' },
  },
  cancel: {
    roles: writers,
    from: (facts) => isOpen(facts) && facts.numbered,
    to: { cancelled: true },
  },
  post: {
    roles: ['keeper'],
    from: (facts) => isOpen(facts) && facts.axes.approval === 'given',
    to: { posting: 'posted' },
  },
  reverse: {
    roles: writers,
    from: (facts) => facts.axes.posting === 'posted' && !facts.isReversal && !facts.isBeingReversed,
    to: {},
  },
};

/** The steps open to somebody who holds `roles` at the document's warehouse. */
export function allowedSteps(facts: StepFacts, roles: readonly Role[]): StepName[] {
  return stepName.options.filter(
    (name) => steps[name].from(facts) && steps[name].roles.some((role) => roles.includes(role)),
  );
}
