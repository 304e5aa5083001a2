import { z } from 'zod';
import type { Role } from '../roles';

/** What is kept of the life of a 需求单; whether it is answered is read from the papers that name it. */
export const requisitionState = z.enum([
  'draft',
  'waiting',
  'approved',
  'declined',
  'closed',
  'cancelled',
]);
export type RequisitionState = z.infer<typeof requisitionState>;

/** What can be done with a 需求单. The screens draw their buttons from {@link allowedSteps}. */
export const requisitionStep = z.enum([
  'save',
  'discard',
  'submit',
  'withdraw',
  'approve',
  'decline',
  'cancel',
  'close',
  'reopen',
]);
export type RequisitionStep = z.infer<typeof requisitionStep>;

/** What the table must know of a 需求单 and of the person who asks. */
export interface StepFacts {
  state: RequisitionState;
  /** Whether a number was minted: paper may exist, so it stays for ever. */
  numbered: boolean;
  /** Whether the person asking wrote or submitted it. He does not approve it (domain.md, rule 9). */
  isMaker: boolean;
  /** Whether all that was asked for has been posted. */
  isDone: boolean;
}

interface Step {
  roles: readonly Role[];
  from: (facts: StepFacts) => boolean;
  to: RequisitionState;
}

const writers: readonly Role[] = ['keeper', 'dispatcher'];

const approvers: readonly Role[] = ['approver'];

function isEditable({ state }: StepFacts): boolean {
  return state === 'draft' || state === 'declined';
}

/** The one table of steps: who, from where, to where. */
export const steps: Record<RequisitionStep, Step> = {
  save: { roles: writers, from: isEditable, to: 'draft' },
  discard: {
    roles: writers,
    from: (facts) => isEditable(facts) && !facts.numbered,
    to: 'draft',
  },
  submit: { roles: writers, from: isEditable, to: 'waiting' },
  withdraw: { roles: writers, from: ({ state }) => state === 'waiting', to: 'draft' },
  approve: {
    roles: approvers,
    from: ({ state, isMaker }) => state === 'waiting' && !isMaker,
    to: 'approved',
  },
  decline: {
    roles: approvers,
    from: ({ state, isMaker }) => state === 'waiting' && !isMaker,
    to: 'declined',
  },
  cancel: {
    roles: writers,
    from: (facts) => facts.numbered && (isEditable(facts) || facts.state === 'waiting'),
    to: 'cancelled',
  },
  close: {
    roles: writers,
    from: ({ state, isDone }) => state === 'approved' && !isDone,
    to: 'closed',
  },
  // What was closed by mistake at three in the night is opened again; it was approved, and stays so.
  reopen: { roles: writers, from: ({ state }) => state === 'closed', to: 'approved' },
};

/** The steps open to somebody by the roles that he holds at the warehouse that answers for it. */
export function allowedSteps(facts: StepFacts, held: readonly Role[]): RequisitionStep[] {
  return requisitionStep.options.filter((name) => {
    const { roles, from } = steps[name];
    return from(facts) && roles.some((role) => held.includes(role));
  });
}
