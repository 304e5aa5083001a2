import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entry, say } from './console.mjs';
import { openDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareWindow } from './prepare.mjs';
import { describeRuntime } from './runtime.mjs';

/**
 * npm run demo -- [--keep] [--pictures]
 *
 * Plays the main job in the real window, on a demonstration store of its own (tests/demo), and
 * leaves numbered screenshots, the sheets as PDF and result.json in demo-out/. `--keep` leaves the
 * store, `--pictures` renews the pictures of the README in docs/pictures/.
 */

/** Which screenshot is which picture of the README. */
const pictures = ['dashboard', 'province', 'receipt', 'dispatch', 'stock', 'sheet'];

entry(async () => {
  const given = process.argv.slice(2);
  const runtime = await prepareWindow();
  say(`Runtime: ${describeRuntime(runtime)}`);
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  const out = join(root, 'demo-out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  // The play is TypeScript like the tests that use it; Vite, which builds the program, runs it.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'tests/demo/playDemo.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
  });
  try {
    const result = await module.playDemo({ out, say, keep: given.includes('--keep') });
    if (given.includes('--pictures')) renewPictures(out);
    say(`${result.steps.length} steps in ${result.seconds} s: ${out}`);
  } finally {
    display.close();
  }
});

/** @param {string} out */
function renewPictures(out) {
  const folder = join(root, 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  for (const name of pictures) {
    const file = readdirSync(out).find((each) => new RegExp(`^(\\d+-)?${name}\\.png$`).test(each));
    if (!file) throw new Error(`no picture of ${name} was taken`);
    copyFileSync(join(out, file), join(folder, `${name}.png`));
  }
}
