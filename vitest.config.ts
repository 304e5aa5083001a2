import { defineConfig } from 'vitest/config';

/**
 * Three kinds of test. `unit` runs the rules and the use cases on real SQLite in plain Node,
 * `renderer` runs screens in a simulated page, `e2e` drives the real Electron window.
 * The windows come last and one after the other: their timings must not be disturbed. Limits are far
 * above what a test takes: a busy machine must not fail one that is right.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/renderer/**', 'tests/e2e/**'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/support/makeDemo.ts',
          environment: 'node',
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 30_000 } },
          // No test is tried again: those of a file share a window and its store, so a second try would
          // begin in the middle of the first, and pass or fail for another reason. Waits are long instead.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
