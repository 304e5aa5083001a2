import { describe, expect, test } from 'vitest';
import type { Axes } from '../../../shared/documents/axes';
import { untouched } from '../../../shared/documents/axes';
import { documentState } from '../../../shared/documents/documentState';
import { allowedSteps, type StepFacts, stepName, steps } from '../../../shared/documents/steps';
import { role } from '../../../shared/roles';

const everybody = { own: role.options, counter: role.options };
const nobody = { own: [], counter: [] };

/** The documents of a life, by the word that people use. */
const lives: Record<string, StepFacts> = {
  draft: facts({}, { numbered: false }),
  waiting: facts({ approval: 'waiting' }),
  declined: facts({ approval: 'declined' }),
  approved: facts({ approval: 'given' }),
  posted: facts({ approval: 'given', posting: 'posted' }),
  reversed: facts({ approval: 'given', posting: 'reversed' }),
  cancelled: facts({ approval: 'waiting', cancelled: true }),
  'a draft that was withdrawn and has its number': facts({}),
};

function facts(axes: Partial<Axes>, others: Partial<StepFacts> = {}): StepFacts {
  return {
    axes: { ...untouched, ...axes },
    numbered: true,
    isMaker: false,
    isReversal: false,
    isBeingReversed: false,
    needsApproval: true,
    approvers: ['approver'],
    mayPostFirst: false,
    delivers: false,
    isOnRoad: false,
    isAwaited: false,
    isHalfReceived: false,
    isStated: false,
    ...others,
  };
}

describe('the step table', () => {
  test.each([
    ['draft', ['save', 'discard', 'submit']],
    ['waiting', ['withdraw', 'approve', 'decline', 'cancel']],
    ['declined', ['save', 'submit', 'cancel']],
    ['approved', ['cancel', 'post']],
    ['posted', ['reverse']],
    ['reversed', []],
    ['cancelled', []],
    ['a draft that was withdrawn and has its number', ['save', 'submit', 'cancel']],
  ] as const)('of %s allows %j and nothing else', (life, allowed) => {
    expect(allowedSteps(lives[life]!, everybody)).toEqual(allowed);
  });

  test('gives nobody a step without a role, and the administrator none by being one', () => {
    for (const life of Object.values(lives)) {
      expect(allowedSteps(life, nobody)).toEqual([]);
      expect(
        allowedSteps(life, { own: ['administrator', 'viewer', 'assessor'], counter: [] }),
      ).toEqual([]);
    }
  });

  test('does not let the maker approve or decline, whatever roles he has', () => {
    const own = { ...lives.waiting!, isMaker: true };
    expect(allowedSteps(own, everybody)).toEqual(['withdraw', 'cancel']);
  });

  test('L04: does not let a reversal be reversed', () => {
    expect(allowedSteps({ ...lives.posted!, isReversal: true }, everybody)).toEqual([]);
    expect(allowedSteps({ ...lives.posted!, isBeingReversed: true }, everybody)).toEqual([]);
  });

  test('never leads out of a cancelled or a reversed document', () => {
    for (const name of stepName.options) {
      expect(steps[name].from(lives.cancelled!)).toBe(false);
      expect(steps[name].from(lives.reversed!)).toBe(false);
    }
  });

  test('never leads to a posting without an approval that was given', () => {
    for (const approval of ['none', 'waiting', 'declined'] as const) {
      expect(steps.post.from(facts({ approval }))).toBe(false);
    }
  });
});

test.each(Object.keys(lives).slice(0, 7))('people call it %s', (life) => {
  expect(documentState(lives[life]!.axes)).toBe(life);
});
