import fc from 'fast-check';

/**
 * The seed of every random test: `npm test` plays the same runs every time, here and everywhere.
 * New ones are played by `npm run test:faults -- model`, or with a seed in the environment.
 */
export const seed = Number(process.env.BEIZAIKU_MODEL_SEED ?? 20_261_125);

fc.configureGlobal({ seed });

export { fc };
