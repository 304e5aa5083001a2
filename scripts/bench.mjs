import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { entry, say } from './console.mjs';
import { openDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareWindow } from './prepare.mjs';
import { describeRuntime } from './runtime.mjs';

/**
 * npm run bench -- [posting | queries | ledger | held | planning | launch | sheets]
 *
 * Measures the program against the bare thing that does the same work, in one run: posting against
 * the better-sqlite3 transaction that writes the same rows, the window against an empty one. Prints
 * a table and writes bench-out/results.json.
 *
 * @typedef {{ name: string, ours: number, limit: number, unit: 'ms' | 'MB' | 'min' | 'h', ratio: number }} Figure
 */
entry(async () => {
  const runtime = await prepareWindow();
  const [cpu] = cpus();
  say(`Runtime: Node ${process.versions.node}, ${describeRuntime(runtime)}`);
  say(`Machine: ${cpus().length} × ${cpu?.model.trim()}`);
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  // TypeScript like the tests that it shares its stores with; Vite, which builds the program, runs it.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'tests/bench/bench.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
  });
  try {
    /** @type {Figure[]} */
    const figures = await module.bench(process.argv[2] ?? '', say);
    mkdirSync(join(root, 'bench-out'), { recursive: true });
    const results = join(root, 'bench-out/results.json');
    writeFileSync(results, `${JSON.stringify(figures, null, 2)}\n`);
    process.stdout.write(`${tableOf(figures)}\n`);
    say(results);
  } finally {
    display.close();
  }
});

/** @param {Figure[]} figures */
function tableOf(figures) {
  const rows = [
    ['', 'ours', 'bare', 'times'],
    ...figures.map(({ name, ours, limit, unit, ratio }) => [
      name,
      `${ours.toFixed(unit === 'MB' ? 0 : 2)} ${unit}`,
      `${limit.toFixed(unit === 'MB' ? 0 : 2)} ${unit}`,
      ratio.toFixed(2),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map(([name = '', ...cells]) =>
      [
        name.padEnd(widths[0] ?? 0),
        ...cells.map((cell, i) => cell.padStart(widths[i + 1] ?? 0)),
      ].join('  '),
    )
    .join('\n');
}
