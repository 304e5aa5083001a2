import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * The walls of the house: renderer → shared ← electron, seeds and tests → all. A small model of
 * the house is built from the real tsconfig files; each wrong import must fail to compile there.
 */
const root = join(import.meta.dirname, '..');
const floors = ['shared', 'electron', 'renderer', 'seeds', 'tests'];
let model: string;

beforeAll(() => {
  model = mkdtempSync(join(tmpdir(), 'beizaiku-house-'));
  symlinkSync(join(root, 'node_modules'), join(model, 'node_modules'), 'junction');
  cpSync(join(root, 'tsconfig.base.json'), join(model, 'tsconfig.base.json'));
  for (const floor of floors) {
    mkdirSync(join(model, floor));
    cpSync(join(root, floor, 'tsconfig.json'), join(model, floor, 'tsconfig.json'));
    writeFileSync(join(model, floor, 'home.ts'), home(floor));
  }
  mkdirSync(join(model, 'scripts'));
  cpSync(join(root, 'scripts/tsconfig.json'), join(model, 'scripts/tsconfig.json'));
  writeFileSync(join(model, 'scripts/home.mjs'), home('scripts'));
  cpSync(
    join(root, 'electron/tsconfig.entries.json'),
    join(model, 'electron/tsconfig.entries.json'),
  );
  for (const entry of ['main', 'invoke'])
    writeFileSync(
      join(model, 'electron', `${entry}.ts`),
      `import { seeds } from '../seeds/home';\nexport const ${entry} = seeds;\n`,
    );
});

afterAll(() => rmSync(model, { recursive: true, force: true }));

const home = (floor: string) => `export const ${floor} = 1;\n`;

/** What the compiler says of the model with one more file in it; nothing when it is content. */
function compile(file: string, text: string): string {
  const path = join(model, file);
  writeFileSync(path, `${text}\n`);
  try {
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        '-b',
        dirname(path),
        join(model, 'electron/tsconfig.entries.json'),
      ],
      { encoding: 'utf8' },
    );
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(path);
  }
}

/** What a file may want to use, and the text that tries. */
const probes = {
  ...Object.fromEntries(
    floors.map((floor) => [
      floor,
      `import { ${floor} } from '../${floor}/home';\nexport const x = ${floor};`,
    ]),
  ),
  'the file system': `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`,
  'the process': 'export const x = () => process.argv;',
  'the page': 'export const x = () => window.innerWidth;',
} as Record<string, string>;

const attempt = (floor: string, what: string) => compile(`${floor}/probe.ts`, probes[what] ?? '');

test.each([
  ['electron', 'shared'],
  ['electron', 'the file system'],
  ['renderer', 'shared'],
  ['renderer', 'the page'],
  ['seeds', 'shared'],
  ['seeds', 'electron'],
  ['tests', 'shared'],
  ['tests', 'electron'],
  ['tests', 'renderer'],
  ['tests', 'seeds'],
])('%s may use %s', (floor, what) => {
  expect(attempt(floor, what)).toBe('');
});

test.each([
  ['shared', 'electron'],
  ['shared', 'renderer'],
  ['shared', 'seeds'],
  ['electron', 'renderer'],
  ['electron', 'seeds'],
  ['renderer', 'electron'],
  ['renderer', 'seeds'],
  ['seeds', 'renderer'],
])('%s does not compile with an import of %s', (floor, what) => {
  expect(attempt(floor, what)).toContain('TS6059');
});

test.each([
  ['shared', 'the file system'],
  ['shared', 'the process'],
  ['shared', 'the page'],
  ['electron', 'the page'],
  ['renderer', 'the file system'],
  ['renderer', 'the process'],
])('%s knows nothing of %s', (floor, what) => {
  expect(attempt(floor, what)).toMatch(/TS2304|TS2584|TS2591/);
});
