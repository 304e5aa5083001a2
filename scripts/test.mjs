import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entry, say } from './console.mjs';
import { openDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareWindow } from './prepare.mjs';
import { describeRuntime } from './runtime.mjs';

/**
 * npm test -- [filter …]
 *
 * Runs every test, or those whose file name contains a filter, on a fresh clone too. The last line
 * is `N passed, N failed, N skipped`; a run without any test has failed.
 */
entry(async () => {
  const runtime = await prepareWindow();
  say(`Runtime: Node ${process.versions.node}, ${describeRuntime(runtime)}`);
  const display = await openDisplay();
  const results = join(root, 'test-out/results.json');
  mkdirSync(join(root, 'test-out'), { recursive: true });
  rmSync(results, { force: true });
  const vitest = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
      ...process.argv.slice(2),
    ],
    { cwd: root, env: display.env, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const code = await new Promise((resolve, reject) => {
    vitest.once('error', reject);
    vitest.once('exit', (status) => resolve(status ?? 1));
  });
  display.close();
  const { passed, failed, skipped } = count(results);
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return code || (failed > 0 || passed === 0 ? 1 : 0);
});

/**
 * The counts of a run. A file that could not even be loaded counts as one failed test: its tests
 * are not known, and must not vanish from the sum.
 * @param {string} file
 */
function count(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const unloadable = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ suite) =>
      suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
