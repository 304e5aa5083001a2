import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { entry } from './console.mjs';
import { root } from './paths.mjs';
import { prepareInvoke } from './prepare.mjs';

/**
 * npm run invoke -- [options] [call] [json]
 *
 * Runs the program without a window, in plain Node (electron/invoke.ts says with what options).
 * What is missing is prepared first; stdout is the program's alone.
 */
entry(async () => {
  await prepareInvoke();
  const program = spawn(
    process.execPath,
    ['--enable-source-maps', join(root, 'out/invoke.cjs'), ...process.argv.slice(2)],
    { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() },
  );
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => program.kill(signal));
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    program.once('exit', (code) => resolve(code ?? 1));
  });
});
