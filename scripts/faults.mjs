import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, entry, say } from './console.mjs';
import { findTests, readCatalogue } from './faultsDoc.mjs';
import { batchesOf, sayBatch } from './modelBatches.mjs';
import { prepareNative } from './native.mjs';
import { root } from './paths.mjs';

/**
 * npm run test:faults -- [part …]
 *
 * The full run of the fault tests: the same files of which `npm test` runs a sample, each fault as
 * often as is promised (200 kills, 50 power cuts, 600 turned bits, 10,000 random runs of each
 * model in batches). A part is a piece of a file's name: `power`, `killed`, `damage`, `badDisk`,
 * `migration`, `room`, `people`, `journal`, `backup`, `model`. It takes an hour; two parts can run
 * beside each other. The table at the end says what was measured.
 */
const folders = [
  'tests/faults/',
  'tests/electron/journal/',
  'tests/electron/backup/',
  'tests/model/',
];

entry(async () => {
  await prepareNative(undefined);
  const parts = process.argv.slice(2);
  const files = filesOf(parts);
  if (files.length === 0) throw new Advice(`no fault test is called ${parts.join(' or ')}`);
  const name = parts.join('-') || 'all';
  const out = join(root, 'test-out');
  mkdirSync(out, { recursive: true });
  const models = files.filter((file) => file.endsWith('.model.test.ts'));
  const others = files.filter((file) => !models.includes(file));
  const runs = [
    ...(others.length > 0 ? [{ name: `faults-${name}`, files: others, env: {} }] : []),
    ...models.flatMap(batchesOf),
  ];
  const results = [];
  let code = 0;
  for (const run of runs) {
    const result = join(out, `${run.name}.json`);
    rmSync(result, { force: true });
    code = (await runVitest(run.files, result, run.env)) || code;
    if (existsSync(result)) results.push(result);
    if (models.includes(run.files[0] ?? '')) sayBatch(run.files[0] ?? '');
  }
  if (results.length > 0) process.stdout.write(`${tableOf(results)}\n`);
  say(out);
  return code;
});

/**
 * Runs test files, with everything that they say.
 * @param {readonly string[]} files
 * @param {string} result
 * @param {Record<string, string>} env
 */
function runVitest(files, result, env) {
  const vitest = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', 'unit', '--no-file-parallelism'],
      ...['--reporter=verbose', '--reporter=json', `--outputFile.json=${result}`],
      ...files,
    ],
    {
      cwd: root,
      env: { ...process.env, ...env, BEIZAIKU_FAULTS: 'full' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    vitest.once('error', reject);
    vitest.once('exit', (status) => resolve(status ?? 1));
  });
}

/** The files of the full run, or those of its parts. @param {readonly string[]} parts */
function filesOf(parts) {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}${name}`))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
}

/**
 * What came of each fault: its tests that passed, those that did not, and what they measured.
 * @param {readonly string[]} results
 */
function tableOf(results) {
  /** @type {Assertion[]} */
  const tests = results
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).testResults)
    .flatMap((/** @type {{ assertionResults: Assertion[] }} */ suite) => suite.assertionResults);
  const known = readCatalogue().flatMap(({ faults }) => faults);
  const carried = findTests();
  const rows = known.flatMap(({ id, fault }) => {
    const own = tests.filter(({ fullName }) => new RegExp(`\\b${id}\\b[^:]*: `).test(fullName));
    const of = (/** @type {string} */ status) =>
      own.filter((test) => test.status === status).length;
    if (own.length === 0) return carried.has(id) ? [] : [[id, fault, '–', 'no test']];
    const figures = own
      .map(({ meta }) => Object.entries(meta?.figures ?? {}).map(([name, n]) => `${name} ${n}`))
      .filter((each) => each.length > 0)
      .map((each) => each.join(', '));
    const failed = own.length - of('passed') - of('skipped') - of('pending');
    const verdict = failed > 0 ? `${failed} FAILED` : `${of('passed')} passed`;
    return [[id, fault, verdict, figures.join(' | ')]];
  });
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * @typedef {{ fullName: string, status: string,
 *   meta?: { figures?: Record<string, number | string> } }} Assertion
 */
