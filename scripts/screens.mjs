import { join } from 'node:path';
import { entry, say } from './console.mjs';
import { openDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareWindow } from './prepare.mjs';

/**
 * npm run screens -- [part of a name]
 *
 * Makes a picture of every screen of a demonstration store at 1366×768 and 1920×1080, light and
 * dark. Those for 1366×768 in light lie in docs/screens/, the rest in screens-out/.
 */
entry(async () => {
  const [only] = process.argv.slice(2);
  await prepareWindow();
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  try {
    // The tour is TypeScript like the tests that use it; Vite, which builds the program, runs it.
    const { runnerImport } = await import('vite');
    const { module } = await runnerImport(join(root, 'tests/screens/takeScreens.ts'), {
      configFile: false,
      root,
      logLevel: 'error',
    });
    const taken = await module.takeScreens({
      only,
      say,
      folderOf: (/** @type {{ width: number, height: number, scheme: string }} */ look) =>
        look.width === 1366 && look.scheme === 'light'
          ? join(root, 'docs/screens')
          : join(root, 'screens-out', `${look.width}x${look.height}-${look.scheme}`),
    });
    say(`${taken} pictures`);
  } finally {
    display.close();
  }
});
