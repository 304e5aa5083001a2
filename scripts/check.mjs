import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { entry, say } from './console.mjs';
import { installPackages } from './install.mjs';
import { prepareNative } from './native.mjs';
import { root } from './paths.mjs';

/**
 * npm run check
 *
 * What every change has to pass before the windows are tried: format and lint, types, dead code,
 * and the tests that need no window. All of them run, so that one round shows all there is to mend.
 */
const steps = {
  'format and lint': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  types: ['typescript/bin/tsc', '-b'],
  'dead code': ['knip/bin/knip.js'],
  tests: ['vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'renderer'],
};

entry(async () => {
  await installPackages();
  await prepareNative(undefined);
  const failed = [];
  for (const [name, [program = '', ...args]] of Object.entries(steps)) {
    say(`\n— ${name}`);
    if (!(await passes(join(root, 'node_modules', program), args))) failed.push(name);
  }
  say(failed.length === 0 ? '\nAll good.' : `\nTo mend: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
function passes(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}
