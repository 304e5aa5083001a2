import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What a fault test has measured, for the table of `npm run test:faults`. */
    figures?: Record<string, number | string>;
  }
}

const full = process.env.BEIZAIKU_FAULTS === 'full';

/** How often a fault is tried: in the sample of `npm test`, and in `npm run test:faults`. */
export const times = (sample: number, whole: number) => (full ? whole : sample);

/** Writes down what a test has measured. */
export function note({ task }: TestContext, figures: Record<string, number | string>) {
  task.meta.figures = { ...task.meta.figures, ...figures };
}

/** The same numbers in [0, 1) at every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
