import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { rawCheck } from '../support/rawCheck';
import { EveryKind, type Outcome } from './everyKind';
import { Shelves } from './shelves';

/**
 * How many random runs. The sample is the same runs every time; the environment can ask for more,
 * which are others every time.
 */
const asked = process.env.BEIZAIKU_MODEL_RUNS;
const runs = Number(asked ?? 150);
const sample = asked === undefined ? { seed: 20_261_125 } : {};

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
  /** How often each deed was done and how often refused, so that none is left out unseen. */
  const met = new Map<string, number>();
  const note = (outcome: string) => met.set(outcome, (met.get(outcome) ?? 0) + 1);

  it(`agree after every paper of ${runs} random runs of every kind`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 40 }), async (some) => {
        const shelves = new Shelves();
        const hand = await EveryKind.begin(shelves);
        try {
          // Something of both items to begin with, or the first deeds find nothing.
          await hand.receive([1, 59, 1]);
          await hand.receive([3, 59, 1]);
          for (const { what, dice } of some) {
            const before = hand.movements();
            const outcome: Outcome = await hand[what](dice);
            if (outcome === 'refused') expect(hand.movements()).toBe(before);
            if (outcome !== 'nothing') note(`${what} ${outcome}`);
            expect(hand.stock()).toEqual(shelves.ours());
          }
          const { findings } = await hand.store.do('viewer', 'ledger.prove', {});
          expect(findings).toEqual([]);
          expect(rawCheck(hand.store.program.state.storeFile)).toEqual([]);
        } finally {
          hand.store.close();
        }
      }),
      { numRuns: runs, ...sample },
    );
  }, 3_600_000);

  afterAll(() => {
    const missing = [...new Set(deeds)].filter((what) => !met.has(`${what} done`));
    expect(missing).toEqual([]);
  });
});
