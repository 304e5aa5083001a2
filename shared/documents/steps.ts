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
  'pick',
  'post',
  'postFirst',
  'arrive',
  'sign',
  'receive',
  'match',
  'settle',
  'reverse',
]);
export type StepName = z.infer<typeof stepName>;

/** What the table must know of a document besides its axes. */
export interface StepFacts {
  axes: Axes;
  /** Whether a number was minted: paper may exist, so the document stays for ever. */
  numbered: boolean;
  /** Whether the person asking made it or posted it first. He does not approve (domain.md, rule 9). */
  isMaker: boolean;
  /** Whether it is itself a reversal, which cannot be reversed. */
  isReversal: boolean;
  /** Whether a reversal of it is on its way: there is one at a time. */
  isBeingReversed: boolean;
  /** Whether its body needs nobody's approval: it is approved as it is submitted. */
  needsApproval: boolean;
  /** Whose role approves this kind. */
  approvers: readonly Role[];
  /** 先发后补: its kind may be posted first, and the operation that it serves is in force. */
  mayPostFirst: boolean;
  /** Whether its goods are followed to where they are signed for. */
  delivers: boolean;
  /** Of a transfer: whether anything of it is on the road. */
  isOnRoad: boolean;
  /** Of a transfer: whether something on the road was neither received nor stated by the receiver. */
  isAwaited: boolean;
  /** Of a transfer: whether a later act stands, before which the sending can't be taken back. */
  isHalfReceived: boolean;
  /** Of a transfer: whether the receiver states goods short, damaged or refused, unanswered. */
  isStated: boolean;
}

/** Which warehouse's people take a step: those of the paper's own, or of the one it goes to. */
export type StepPlace = 'own' | 'counter';

interface Step {
  roles: readonly Role[];
  at: StepPlace;
  from: (facts: StepFacts) => boolean;
  to: (facts: StepFacts) => Partial<Axes>;
}

const writers: readonly Role[] = ['keeper', 'dispatcher'];

const approvers: readonly Role[] = ['approver', 'finance'];

function isOpen({ axes }: StepFacts): boolean {
  return !axes.cancelled && axes.posting === 'none';
}

function isEditable(facts: StepFacts): boolean {
  return isOpen(facts) && (facts.axes.approval === 'none' || facts.axes.approval === 'declined');
}

function isWaiting(facts: StepFacts): boolean {
  return isOpen(facts) && facts.axes.approval === 'waiting';
}

/** Posted and not taken back. */
function stands({ axes }: StepFacts): boolean {
  return axes.posting === 'posted' || axes.posting === 'part';
}

/** Issued before approval, and not approved yet. */
function isLate(facts: StepFacts): boolean {
  return stands(facts) && (facts.axes.approval === 'waiting' || facts.axes.approval === 'declined');
}

/** What is sent to another warehouse is followed by what that one receives. */
function isSignedByReceiving({ isOnRoad, isHalfReceived }: StepFacts): boolean {
  return isOnRoad || isHalfReceived;
}

const same = (): Partial<Axes> => ({});

/** Goods that are followed are on their way from the posting on. */
function posted({ delivers }: StepFacts): Partial<Axes> {
  return { posting: 'posted', ...(delivers ? { delivery: 'issued' as const } : {}) };
}

/** The one table of steps: who, where, from where, to where. */
export const steps: Record<StepName, Step> = {
  save: { roles: writers, at: 'own', from: isEditable, to: () => ({ approval: 'none' }) },
  discard: {
    roles: writers,
    at: 'own',
    from: (facts) => isEditable(facts) && !facts.numbered,
    to: same,
  },
  submit: {
    roles: writers,
    at: 'own',
    from: isEditable,
    to: ({ needsApproval }) => ({ approval: needsApproval ? 'waiting' : 'given' }),
  },
  withdraw: { roles: writers, at: 'own', from: isWaiting, to: () => ({ approval: 'none' }) },
  approve: {
    roles: approvers,
    at: 'own',
    from: (facts) => (isWaiting(facts) || isLate(facts)) && !facts.isMaker,
    to: (facts) => ({ approval: isLate(facts) ? 'givenAfter' : 'given' }),
  },
  decline: {
    roles: approvers,
    at: 'own',
    from: (facts) =>
      (isWaiting(facts) || (isLate(facts) && facts.axes.approval === 'waiting')) && !facts.isMaker,
    to: () => ({ approval: 'declined' }),
  },
  cancel: {
    roles: writers,
    at: 'own',
    from: (facts) => isOpen(facts) && facts.numbered,
    to: () => ({ cancelled: true }),
  },
  pick: {
    roles: ['keeper'],
    at: 'own',
    from: (facts) =>
      isOpen(facts) &&
      facts.delivers &&
      facts.axes.approval === 'given' &&
      facts.axes.delivery === 'none',
    to: () => ({ delivery: 'picked' }),
  },
  post: {
    roles: ['keeper'],
    at: 'own',
    from: (facts) => isOpen(facts) && facts.axes.approval === 'given',
    to: posted,
  },
  postFirst: {
    roles: ['keeper'],
    at: 'own',
    from: (facts) => isWaiting(facts) && facts.mayPostFirst,
    to: posted,
  },
  arrive: {
    roles: writers,
    at: 'own',
    from: (facts) =>
      stands(facts) && !isSignedByReceiving(facts) && facts.axes.delivery === 'issued',
    to: () => ({ delivery: 'arrived' }),
  },
  sign: {
    roles: writers,
    at: 'own',
    from: (facts) =>
      stands(facts) &&
      !isSignedByReceiving(facts) &&
      (facts.axes.delivery === 'issued' || facts.axes.delivery === 'arrived'),
    to: () => ({ delivery: 'signed' }),
  },
  receive: { roles: ['keeper'], at: 'counter', from: ({ isOnRoad }) => isOnRoad, to: same },
  match: { roles: ['keeper'], at: 'counter', from: ({ isAwaited }) => isAwaited, to: same },
  settle: {
    roles: ['keeper'],
    at: 'own',
    from: ({ isOnRoad, isStated }) => isOnRoad && isStated,
    to: same,
  },
  reverse: {
    roles: writers,
    at: 'own',
    from: (facts) =>
      stands(facts) && !facts.isReversal && !facts.isBeingReversed && !facts.isHalfReceived,
    to: same,
  },
};

/** The roles with which somebody may take a step of this document. */
export function rolesFor(name: StepName, facts: Pick<StepFacts, 'approvers'>): readonly Role[] {
  const { roles } = steps[name];
  return name === 'approve' || name === 'decline'
    ? roles.filter((role) => facts.approvers.includes(role))
    : roles;
}

/** The steps open to somebody by the roles that he holds at the document's two warehouses. */
export function allowedSteps(
  facts: StepFacts,
  held: Record<StepPlace, readonly Role[]>,
): StepName[] {
  return stepName.options.filter((name) => {
    const { at, from } = steps[name];
    return from(facts) && rolesFor(name, facts).some((role) => held[at].includes(role));
  });
}
