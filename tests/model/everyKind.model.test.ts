import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note } from '../faults/counts';
import { rawCheck } from '../support/rawCheck';
import type { PreparedStore } from '../support/testStore';
import { EveryKind, type Outcome, prepareEveryKind } from './everyKind';
import { meetAll, playRuns, runsOr, Tally } from './runs';
import { Shelves } from './shelves';

const runs = runsOr(150);

/**
 * What somebody does, by number: the kind of deed and three throws of the dice that pick lots,
 * places and quantities of what the model knows by then.
 */
const deeds = [
  'receive',
  'receive',
  'dispatch',
  'dispatch',
  'useReport',
  'return',
  'recover',
  'returnToSource',
  'dispose',
  'relocate',
  'relocate',
  'correct',
  'count',
  'deliver',
  'send',
  'send',
  'arrive',
  'arrive',
  'settle',
  'settle',
  'kit',
  'kit',
  'unkit',
  'unkit',
  'reverse',
  'reverse',
] as const;

const deed = fc.record({
  what: fc.constantFrom(...deeds),
  dice: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
});

describe('the store and a model of its shelves', () => {
  let prepared: PreparedStore;
  beforeAll(() => {
    prepared = prepareEveryKind();
  });
  afterAll(() => prepared.remove());

  it(`agree after every paper of ${runs} random runs of every kind`, async (context) => {
    const tally = new Tally();
    const someDeeds = fc.array(deed, { minLength: 8, maxLength: 40 });
    const played = await playRuns('everyKind', runs, someDeeds, tally, async (some) => {
      const shelves = new Shelves();
      const hand = await EveryKind.begin(shelves, prepared);
      try {
        // Something of both items to begin with, or the first deeds find nothing.
        await hand.receive([1, 59, 1]);
        await hand.receive([3, 59, 1]);
        for (const { what, dice } of some) {
          const before = hand.movements();
          const outcome: Outcome = await hand[what](dice);
          if (outcome === 'refused') expect(hand.movements()).toBe(before);
          tally.add(`${what} ${outcome}`);
          expect(hand.stock()).toEqual(shelves.ours());
        }
        const { findings } = await hand.store.do('viewer', 'ledger.prove', {});
        expect(findings).toEqual([]);
        expect(rawCheck(hand.store.program.state.storeFile)).toEqual([]);
      } finally {
        hand.store.close();
      }
    });
    note(context, played);
    // None is left out unseen.
    if (meetAll(runs)) expect(tally.missing(deeds.map((what) => `${what} done`))).toEqual([]);
  }, 3_600_000);
});
