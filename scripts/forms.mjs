import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entry, say } from './console.mjs';
import { openDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareWindow } from './prepare.mjs';

/**
 * npm run forms -- [part of a name]
 *
 * Renders every form on each of its papers from demonstration data: forms-out/*.pdf. The first page
 * on its usual paper lies as a picture in docs/forms/.
 */

entry(async () => {
  const [only] = process.argv.slice(2);
  await prepareWindow();
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  const out = join(root, 'forms-out');
  const pictures = join(root, 'docs/forms');
  for (const folder of [out, pictures]) {
    if (only === undefined) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  // The list is TypeScript like the tests that use it; Vite, which builds the program, runs it.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'tests/forms/keepForms.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
  });
  try {
    const rendered = await module.keepForms({ out, pictures, only, say });
    say(`${rendered} files: ${out}`);
  } finally {
    display.close();
  }
});
