import { appendFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fc, seed } from '../support/properties';

const { BEIZAIKU_MODEL_RUNS, BEIZAIKU_MODEL_PATH, BEIZAIKU_MODEL_LOG } = process.env;

/** Whether so many runs should have met everything; one that is played again alone doesn't. */
export const meetAll = (runs: number) => runs >= 150 && BEIZAIKU_MODEL_PATH === undefined;

/** How many random runs; the environment can ask for more than the sample. */
export const runsOr = (sample: number) => Number(BEIZAIKU_MODEL_RUNS ?? sample);

/** How often each outcome was met. */
export class Tally {
  readonly met: Record<string, number> = {};

  add(outcome: string) {
    this.met[outcome] = (this.met[outcome] ?? 0) + 1;
  }

  missing(outcomes: readonly string[]): string[] {
    return [...new Set(outcomes)].filter((outcome) => this.met[outcome] === undefined);
  }
}

/**
 * Plays random runs of a model and fails with the smallest one that disagrees. The full run plays
 * batches with seeds of their own (`npm run test:faults -- model`), each of which leaves a line in
 * the log; a failing one is played again by the seed and the path of its line:
 *
 *     BEIZAIKU_MODEL_SEED=7 BEIZAIKU_MODEL_PATH=31:0:4 npx vitest run --project unit tests/model/everyKind
 */
export async function playRuns<Deed>(
  model: string,
  runs: number,
  deeds: fc.Arbitrary<Deed[]>,
  tally: Tally,
  play: (deeds: Deed[]) => Promise<void>,
): Promise<{ sequences: number; commands: number }> {
  let commands = 0;
  const began = performance.now();
  const details = await fc.check(
    fc.asyncProperty(deeds, async (some) => {
      commands += some.length;
      await play(some);
      // What a closed store held outside of JavaScript is given back when the event loop turns, and
      // nothing else here waits for it: 1,500 runs had grown to 2.4 GB.
      await setImmediate();
    }),
    { numRuns: runs, ...(BEIZAIKU_MODEL_PATH ? { path: BEIZAIKU_MODEL_PATH } : {}) },
  );
  const played = { sequences: details.numRuns, commands };
  writeLine({
    model,
    seed,
    ...played,
    seconds: Math.round((performance.now() - began) / 1000),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    failed: details.failed,
    path: details.counterexamplePath,
    met: tally.met,
  });
  if (details.failed) {
    throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
  }
  return played;
}

function writeLine(line: Record<string, unknown>) {
  if (BEIZAIKU_MODEL_LOG) appendFileSync(BEIZAIKU_MODEL_LOG, `${JSON.stringify(line)}\n`);
}
