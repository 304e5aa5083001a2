import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { say } from './console.mjs';
import { root } from './paths.mjs';

/**
 * The random runs of the models, in batches: processes of their own with seeds of their own, so
 * that a disagreement in one keeps the others going and its seed and path are on paper. Every batch
 * leaves a line in `test-out/models.jsonl`, which is never emptied. The environment can ask for
 * other numbers: BEIZAIKU_MODEL_RUNS in all, BEIZAIKU_MODEL_SEED of the first batch.
 */
const log = join(root, 'test-out/models.jsonl');
const atOnce = 500;

/**
 * @param {string} file of a model's test
 * @returns {{ name: string, files: string[], env: Record<string, string> }[]}
 */
export function batchesOf(file) {
  const runs = Number(process.env.BEIZAIKU_MODEL_RUNS ?? 10_000);
  const seed = Number(process.env.BEIZAIKU_MODEL_SEED ?? Math.floor(Date.now() / 1000));
  return Array.from({ length: Math.ceil(runs / atOnce) }, (_each, batch) => ({
    name: `faults-${basename(file, '.test.ts')}-${batch + 1}`,
    files: [file],
    env: {
      BEIZAIKU_MODEL_RUNS: String(Math.min(atOnce, runs - batch * atOnce)),
      BEIZAIKU_MODEL_SEED: String(seed + batch),
      BEIZAIKU_MODEL_LOG: log,
    },
  }));
}

/** Says what the last batch did, how to play it again if it failed, and what was played in all. */
export function sayBatch(/** @type {string} */ file) {
  if (!existsSync(log)) return;
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  /** @type {Batch[]} */
  const all = lines.map((line) => JSON.parse(line));
  const last = all.at(-1);
  if (last === undefined) return;
  const own = all.filter(({ model }) => model === last.model);
  const sum = (/** @type {'sequences' | 'commands'} */ of) =>
    own.reduce((total, batch) => total + batch[of], 0);
  const verdict = last.failed ? 'DISAGREED' : 'agreed';
  say(
    `${last.model}: seed ${last.seed} ${verdict} after ${last.sequences} runs of ${last.commands} ` +
      `deeds in ${last.seconds} s; ${sum('sequences')} runs of ${sum('commands')} deeds so far`,
  );
  if (last.failed) {
    say(
      `again: BEIZAIKU_MODEL_SEED=${last.seed} BEIZAIKU_MODEL_PATH=${last.path} ` +
        `npx vitest run --project unit ${file}`,
    );
  }
}

/**
 * @typedef {{ model: string, seed: number, sequences: number, commands: number, seconds: number,
 *   failed: boolean, path: string | null }} Batch
 */
