import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note } from '../faults/counts';
import { fc } from '../support/properties';
import { rawCheck } from '../support/rawCheck';
import type { PreparedStore } from '../support/testStore';
import { type Deed, deeds, play } from './everyKind';
import { Hand } from './hand';
import { prepareEveryKind } from './prepare';
import { meetAll, playRuns, runsOr, Tally } from './runs';
import { Shelves } from './shelves';
import { stock } from './stored';

const runs = runsOr(150);

/** What somebody does, by number, the dearer ones more than once. */
const often = [
  ...(Object.keys(deeds) as Deed[]),
  ...(['receive', 'dispatch', 'relocate', 'send', 'arrive', 'arrive'] as const),
  ...(['settle', 'settle', 'match', 'match', 'kit', 'unkit', 'reverse', 'reverse'] as const),
  ...(['answerLate', 'useReport', 'dispose'] as const),
];

const throwOf = fc.nat({ max: 9_999 });
const deed = fc.record({
  what: fc.constantFrom(...often),
  dice: fc.tuple(throwOf, throwOf, throwOf),
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
      const hand = await Hand.begin(shelves, prepared);
      try {
        // Something of both items to begin with, or the first deeds find nothing.
        await play(hand, 'receive', [1, 59, 4]);
        await play(hand, 'receive', [3, 59, 4]);
        for (const { what, dice } of some) {
          const before = hand.movements();
          const outcome = await play(hand, what, dice);
          // A count may be refused after something else was moved.
          if (outcome === 'refused' && what !== 'count') expect(hand.movements()).toBe(before);
          tally.add(`${what} ${outcome}`);
          expect(stock(hand)).toEqual(shelves.ours());
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
    if (meetAll(runs))
      expect(tally.missing(Object.keys(deeds).map((what) => `${what} done`))).toEqual([]);
  }, 3_600_000);
});
